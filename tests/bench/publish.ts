import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Catalog } from '../../content/contract/catalog.ts'
import { firstAdministrator } from '../helpers/administrator.ts'
import { buildWithAstro } from '../helpers/astro-build.ts'
import { publishCatalog } from '../helpers/render-files.ts'
import { approveEdit, makeReviewer, publishEdit } from '../helpers/newsroom.ts'
import { startRealServer, type RealServer } from '../helpers/server.ts'
import { quantile, report, rounded } from './figures.ts'
import { fillDatabase } from './filled-database.ts'
import { isFound } from './search/edit.ts'
import { run as runShipped } from './publish-shipped.ts'

const SHIPPED_ARTICLES = 41

const ROUNDS = 30
const API_CALLS = 300
const PATIENCE_MS = 180_000
const DEFAULT_ARTICLES = 1000

type People = Parameters<typeof approveEdit>[1]
interface Article {
  id: string
  slug: string
  concern: string
}

async function contains(address: string, text: string): Promise<boolean> {
  const response = await fetch(address)
  return (await response.text()).includes(text)
}

async function timeUntil(start: number, isDone: () => Promise<boolean>, pause = 0): Promise<number> {
  while (performance.now() - start < PATIENCE_MS) {
    if (await isDone()) return performance.now() - start
    if (pause > 0) await sleep(pause)
  }
  throw new Error(`Nothing changed within ${PATIENCE_MS} ms`)
}

/** Publishes a new summary that was signed off before; returns when that was asked. */
async function publishSummary(url: string, people: People, id: string, summary: string): Promise<number> {
  await approveEdit(url, people, id, { summary })
  const start = performance.now()
  await publishEdit(url, people.editor, id)
  return start
}

async function apiTimes(url: string): Promise<number[]> {
  const times: number[] = []
  for (let call = 0; call < API_CALLS; call += 1) {
    const start = performance.now()
    await (await fetch(`${url}/api/articles?limit=10&depth=0&page=${1 + (call % 5)}`)).arrayBuffer()
    times.push(performance.now() - start)
  }
  return times
}

async function isIdle(url: string): Promise<boolean> {
  const response = await fetch(`${url}/healthz`)
  const { publishing } = (await response.json()) as { publishing: { state: string } }
  return publishing.state === 'idle'
}

function peakMB(pid: number | undefined): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}

/** Times of edits: until the page has the new text, and until lists, feed and search do. */
async function editTimes(
  server: RealServer,
  people: People,
  articles: readonly Article[],
  rounds: number,
  mark: string,
) {
  const pages: number[] = []
  const lists: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const article = articles[round % articles.length]
    if (!article) throw new Error('There are no articles')
    const word = `edit${mark}${round + 1}`
    const summary = `第 ${round + 1} 次修改的摘要 ${word}。`
    const start = await publishSummary(server.url, people, article.id, summary)
    pages.push(await timeUntil(start, () => contains(`${server.url}/articles/${article.slug}/`, summary)))
    for (const list of [`concerns/${article.concern}/`, 'feed.xml'])
      await timeUntil(start, () => contains(`${server.url}/${list}`, summary), 2)
    await timeUntil(start, () => isFound(server.url, word), 2)
    lists.push(performance.now() - start)
  }
  return { pages, lists }
}

async function measureServer(dataDir: string, editor: People['editor']) {
  const server = await startRealServer({ DATA_DIR: dataDir, FILL: 'nothing' })
  try {
    const { url } = server
    const people = { editor, reviewer: await makeReviewer(url, editor) }
    const found = await fetch(`${url}/api/articles?limit=100&depth=1&sort=slug`, { headers: editor })
    const { docs } = (await found.json()) as { docs: { id: string; slug: string; concern: { key: string } }[] }
    const articles = docs.map(({ id, slug, concern }) => ({ id, slug, concern: concern.key }))
    await timeUntil(performance.now(), () => isIdle(url), 200)
    const apiRest = await apiTimes(url)
    const rest = await editTimes(server, people, articles, ROUNDS, 'rest')
    await publishSummary(url, people, articles[0]?.id ?? '', '让全站再走一遍。')
    await sleep(400)
    const apiSweep = await apiTimes(url)
    await publishSummary(url, people, articles[0]?.id ?? '', '让全站又走一遍。')
    await sleep(400)
    const sweep = await editTimes(server, people, articles, ROUNDS, 'during')
    return { rest, sweep, apiRest, apiSweep, peak: peakMB(server.process.pid) }
  } finally {
    await server.stop()
  }
}

/**
 * `npm run bench -- publish --articles N`: from publishing a signed edit through REST to the new text on the page, in its lists,
 * feeds and search, beside the time of a plain `astro build` of the same content; everything rendered anew; the API meanwhile.
 */
export async function run({
  json,
  articles = DEFAULT_ARTICLES,
}: {
  json: boolean
  articles?: number | undefined
}): Promise<void> {
  // Up to what ships, the library itself is measured, without generated texts.
  if (articles <= SHIPPED_ARTICLES) return runShipped({ json, articles })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-bench-'))
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  try {
    const dataDir = path.join(folder, 'data')
    fs.mkdirSync(dataDir)
    say(
      `load of the machine: ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
    )
    const empty = await startRealServer({ DATA_DIR: dataDir, FILL: 'library' })
    const token = await firstAdministrator(empty.url)
    await empty.stop()
    say(`filling in ${articles} articles`)
    const catalogFile = path.join(folder, 'catalog.json')
    await fillDatabase(dataDir, articles, catalogFile)
    const measured = await measureServer(dataDir, token)
    say('rendering everything, then astro build')
    const catalog = JSON.parse(fs.readFileSync(catalogFile, 'utf8')) as Catalog
    const all = await publishCatalog(catalog, path.join(folder, 'published'))
    const astroBuildMs = await buildWithAstro(catalog, path.join(folder, 'astro'))
    const p95 = (times: readonly number[]): number => rounded(quantile(times, 0.95))
    const pageP95Ms = p95(measured.rest.pages)
    report(
      `Publishing, ${ROUNDS} edits each`,
      {
        articles,
        medianMs: rounded(quantile(measured.rest.pages, 0.5)),
        p95Ms: pageP95Ms,
        pageP95Ms,
        listsP95Ms: p95(measured.rest.lists),
        pageP95MsDuringSweep: p95(measured.sweep.pages),
        listsP95MsDuringSweep: p95(measured.sweep.lists),
        astroBuildMs: rounded(astroBuildMs, 0),
        timesFasterThanAstro: rounded(astroBuildMs / pageP95Ms, 0),
        pages: all.routes,
        pagesPerSecond: rounded((all.routes / all.ms) * 1000, 0),
        astroPagesPerSecond: rounded((all.routes / astroBuildMs) * 1000, 0),
        peakMB: rounded(measured.peak, 0),
        apiP99Rest: rounded(quantile(measured.apiRest, 0.99)),
        apiP99Sweep: rounded(quantile(measured.apiSweep, 0.99)),
        loadAverage: os
          .loadavg()
          .map((load) => load.toFixed(1))
          .join(' '),
      },
      json,
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

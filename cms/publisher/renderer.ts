import fs from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../content/contract/catalog.ts'
import { publishAssets, removeStrangers } from './assets.ts'
import { Incoming } from './incoming.ts'
import { loadSite, type Site } from './load-site.ts'
import { fileOfRoute, removeLeftovers } from './materialise.ts'
import type { FromRenderer, RendererSettings, ToRenderer } from './messages.ts'
import { PageWriter } from './page-writer.ts'

/**
 * The thread that renders. Three kinds of work, most urgent first: a visitor's live page, the routes that a change
 * touches, and the sweep of everything. Between any two pages it looks for more urgent work. Pages that take long come
 * last in a sweep, and not again before four times their duration has passed.
 */

/** The sweep begins when no change came for this long ... */
const QUIET_MS = 300
/** ... or at the latest after this. */
const PATIENCE_MS = 3_000
/** After the folder refused a file, it is tried again. */
const RETRY_MS = 2_000
/** Share of the time that heavy pages may take under a stream of changes, as one in so many. */
const HEAVY_PAUSE = 4

const settings = workerData as RendererSettings
const port = parentPort
if (!port) throw new Error('renderer.ts runs as a worker thread only')

type LiveMessage = Extract<ToRenderer, { kind: 'live' }>

const live: LiveMessage[] = []
const incoming = new Incoming()
let catalog: Catalog | undefined
let present = new Set<string>()
let heldBack: ReadonlySet<string> = new Set()
let revision = 0
/** Since when there is something unswept, and when it last became more; ms of `performance.now()`. */
let unswept: { since: number; last: number } | undefined
/** The light pages of a sweep are done, these are not yet. */
let heavy: { routes: string[]; revision: number; start: number; written: number; removed: number } | undefined
let heavyFrom = 0
let retryAt = 0
let isStopped = false
let wake = (): void => {}

const tell = (message: FromRenderer): void => port.postMessage(message)
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

port.on('message', (message: ToRenderer) => {
  if (message.kind === 'live') live.push(message)
  else if (message.kind === 'stop') isStopped = true
  else incoming.add(message)
  wake()
})

async function renderLive(site: Site): Promise<void> {
  for (let message = live.shift(); message; message = live.shift()) {
    try {
      if (!catalog) throw new Error('The site has not been published yet')
      tell({ kind: 'rendered', id: message.id, rendered: await site.render(message.path, catalog, message.visit) })
    } catch (error) {
      tell({ kind: 'refused', id: message.id, reason: reasonOf(error) })
    }
  }
}

const publishOrForget = (pages: PageWriter, route: string, from: Catalog): Promise<boolean | void> =>
  present.has(route) ? pages.publish(route, from) : pages.forget(route)

/** Takes over all waiting changes and renders the routes that they touch, those of the newest change first. */
async function publishTouched(site: Site, pages: PageWriter): Promise<void> {
  const start = performance.now()
  const taken = incoming.take()
  if (!taken) return
  const { previous, urgent } = taken
  ;({ catalog, revision, heldBack } = taken)
  present = new Set(site.routes(catalog))
  unswept = { since: unswept?.since ?? start, last: start }
  if (taken.isThorough) pages.distrustFolder()
  if (!previous || urgent.length === 0) return
  let written = 0
  for (const route of new Set(site.routesTouchedBy(catalog, previous, urgent))) {
    if (isStopped) return
    if (live.length > 0) await renderLive(site)
    if (pages.isHeavy(route) && present.has(route)) continue
    if (pages.isBlocked) return void (retryAt = performance.now() + RETRY_MS)
    written += Number(await publishOrForget(pages, route, catalog))
    await breathe()
  }
  tell({ kind: 'touched', revision, written, ms: performance.now() - start })
}

/** Renders every route. A change that comes between is published first, and its own sweep follows. */
async function sweep(site: Site, pages: PageWriter, assets: ReadonlySet<string>): Promise<void> {
  if (!catalog) return
  const from = unswept
  unswept = undefined
  const start = performance.now()
  const own = revision
  const routes = [...present]
  const heavyRoutes = routes.filter((route) => pages.isHeavy(route))
  let written = 0
  for (const [done, route] of routes.entries()) {
    if (live.length > 0) await renderLive(site)
    if (incoming.isReady) await publishTouched(site, pages)
    if (isStopped) return
    if (pages.isBlocked) {
      retryAt = performance.now() + RETRY_MS
      unswept ??= from
      return
    }
    if (pages.isHeavy(route)) continue
    if (present.has(route)) written += Number(await pages.publish(route, catalog))
    if (done % 100 === 0) tell({ kind: 'progress', done, total: routes.length })
    await breathe()
  }
  for (const route of pages.failed) if (!present.has(route)) await pages.forget(route)
  let removed = 0
  try {
    const known = new Set([...[...present].map(fileOfRoute), ...assets])
    removed = removeStrangers(settings.root, known, Date.now(), settings.kept, heldBack).length
  } catch (error) {
    pages.noteTrouble(error)
  }
  heavy = { routes: heavyRoutes, revision: own, start, written, removed }
}

/** The rest of a sweep. */
async function finishSweep(site: Site, pages: PageWriter): Promise<void> {
  if (!heavy || !catalog) return
  const { routes, start, ...swept } = heavy
  heavy = undefined
  const began = performance.now()
  let { written } = swept
  for (const route of routes) {
    if (live.length > 0) await renderLive(site)
    if (isStopped) return
    if (present.has(route)) written += Number(await pages.publish(route, catalog))
    await breathe()
  }
  heavyFrom = performance.now() + (performance.now() - began) * HEAVY_PAUSE
  tell({ ...swept, kind: 'swept', written, routes: present.size, ms: performance.now() - start })
}

async function retryRefused(pages: PageWriter): Promise<void> {
  retryAt = 0
  for (const route of pages.refused) {
    if (!catalog || isStopped || incoming.isReady || live.length > 0) break
    await publishOrForget(pages, route, catalog)
    if (pages.refused.includes(route)) break
    await breathe()
  }
  if (pages.refused.length > 0) retryAt = performance.now() + RETRY_MS
}

/** Copies the assets as soon as the folder takes them: no page may come before what it uses. */
async function prepareFolder(site: Site, pages: PageWriter): Promise<ReadonlySet<string> | undefined> {
  for (;;) {
    if (isStopped) return undefined
    try {
      fs.mkdirSync(settings.root, { recursive: true })
      removeLeftovers(settings.root)
      return publishAssets(settings.assets, settings.root)
    } catch (error) {
      pages.noteTrouble(error)
      const until = performance.now() + RETRY_MS
      while (performance.now() < until) {
        if (isStopped) return undefined
        const taken = incoming.isReady ? incoming.take() : undefined
        if (taken) {
          ;({ catalog, revision, heldBack } = taken)
          present = new Set(site.routes(catalog))
          unswept = { since: until, last: until }
        }
        if (live.length > 0) await renderLive(site)
        else await sleep(until - performance.now())
      }
    }
  }
}

/** Until a message comes, or for so many ms. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = Number.isFinite(ms) ? setTimeout(resolve, Math.max(0, ms)) : undefined
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

async function run(): Promise<void> {
  const site = await loadSite(settings.bundle)
  const pages = new PageWriter(site, settings.root, tell)
  const assets = await prepareFolder(site, pages)
  for (;;) {
    if (isStopped || !assets) break
    const now = performance.now()
    const sweepAt = unswept
      ? Math.max(Math.min(unswept.last + QUIET_MS, unswept.since + PATIENCE_MS), retryAt)
      : Infinity
    const heavyAt = heavy ? (heavy.routes.length > 0 ? heavyFrom : now) : Infinity
    const refusedAt = pages.refused.length > 0 ? retryAt : Infinity
    if (live.length > 0) await renderLive(site)
    else if (incoming.isReady) await publishTouched(site, pages)
    else if (refusedAt <= now) await retryRefused(pages)
    else if (sweepAt <= now) await sweep(site, pages, assets)
    else if (heavyAt <= now) await finishSweep(site, pages)
    else await sleep(Math.min(sweepAt, heavyAt, refusedAt) - now)
  }
  port?.close()
}

// What it throws ends the thread; the server's end of it tells.
await run()

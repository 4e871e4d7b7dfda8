import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { report, rounded } from './figures.ts'

interface Options {
  readonly json: boolean
  readonly articles?: number | undefined
}

const TIMES = 7

/**
 * `npm run bench -- desk --articles 10000`: how long the lists of the panel's desk take to load in this process. The
 * worklist is read once cold (every body is looked through for links) and then warm, also after one article changed.
 */
export async function run({ json, articles = 10_000 }: Options): Promise<void> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-bench-desk-'))
  Object.assign(process.env, { DATA_DIR: dataDir, FILL: 'library', LOG_LEVEL: 'error' })
  const { openPayload } = await import('../../cms/database/open.ts')
  const { runningEnv } = await import('../../cms/running-env.ts')
  const { default: config } = await import('../../cms/payload.config.ts')
  const { fillEmptyDatabase } = await import('../../cms/library/fill.ts')
  const { fillArticles } = await import('./fill-articles.ts')
  const payload = await openPayload(runningEnv(), { config })
  try {
    await fillEmptyDatabase(payload, runningEnv(), () => {})
    await fillArticles(payload, articles)
    report(`the desk over ${articles} articles`, await measure(payload), json)
  } finally {
    await payload.destroy()
    await fs.rm(dataDir, { recursive: true, force: true })
  }
}

type Payload = Awaited<ReturnType<typeof import('../../cms/database/open.ts').openPayload>>

async function measure(payload: Payload): Promise<Record<string, number>> {
  const { loadCoverage } = await import('../../cms/desk/load-coverage.ts')
  const { loadDrafts, loadToReview } = await import('../../cms/desk/load-queues.ts')
  const { loadQuotingSource } = await import('../../cms/desk/load-quoting.ts')
  const { loadWorklist } = await import('../../cms/desk/load-worklist.ts')
  const { asking } = await import('../factories/stand.ts')
  const { storeUser } = await import('../factories/stored.ts')
  const asker = asking(payload, await storeUser(payload, ['editor', 'reviewer']))
  const today = '2026-11-22'
  const [source] = (await payload.find({ collection: 'sources', limit: 1, depth: 0 })).docs
  const [article] = (await payload.find({ collection: 'articles', limit: 1, depth: 0 })).docs
  if (!source || !article) throw new Error('The library is empty')
  await payload.db.updateOne({ collection: 'sources', id: source.id, data: { validUntil: '2026-01-01T00:00:00.000Z' } })
  const worklistColdMs = await timed(() => loadWorklist(asker, today))
  const worklistMs = await median(() => loadWorklist(asker, today))
  await payload.db.updateOne({
    collection: 'articles',
    id: article.id,
    data: { updatedAt: new Date().toISOString() },
  })
  const worklistAfterChangeMs = await timed(() => loadWorklist(asker, today))
  return {
    toRevise: (await loadWorklist(asker, today)).length,
    worklistColdMs,
    worklistMs,
    worklistAfterChangeMs,
    coverageMs: await median(() => loadCoverage(asker, today)),
    quotingMs: await median(() => loadQuotingSource(asker, source.id, today)),
    queuesMs: await median(() => Promise.all([loadDrafts(asker), loadToReview(asker)])),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return rounded(performance.now() - start)
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) times.push(await timed(work))
  return times.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0
}

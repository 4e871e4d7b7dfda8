import fs from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../content/contract/catalog.ts'
import { publishAssets, removeStrangers } from './assets.ts'
import { FileThread } from './file-thread-client.ts'
import { Incoming } from './incoming.ts'
import { type CatalogChange, loadSite, type Site } from './load-site.ts'
import { fileOfRoute, removeLeftovers } from './materialise.ts'
import { letOthersFirst } from './let-others-first.ts'
import type { FromRenderer, RendererSettings, ToRenderer } from './messages.ts'
import { PageWriter } from './page-writer.ts'
import { patchCatalog } from './patch-catalog.ts'
import { seedFolder } from './release.ts'

/**
 * The thread that renders. Four kinds of work, most urgent first: a visitor's live page, the own pages of what changed,
 * everything else that changes touch, and the sweep of everything. Between any two pages it looks for more urgent work.
 */

/** The sweep begins when no change came for this long ... */
const QUIET_MS = 300
/** ... or at the latest after this. */
const PATIENCE_MS = 3_000
/** After the folder refused a file, it is tried again. */
const RETRY_MS = 2_000
/** Pages of a sweep that are compressed and written while the next one is rendered. */
const WRITTEN_AT_ONCE = 4

const settings = workerData as RendererSettings
const port = parentPort
if (!port) throw new Error('renderer.ts runs as a worker thread only')
letOthersFirst()

type LiveMessage = Extract<ToRenderer, { kind: 'live' }>

const live: LiveMessage[] = []
const incoming = new Incoming()
let catalog: Catalog | undefined
let heldBack: ReadonlySet<string> = new Set()
let revision = 0
/** Changes whose own pages are done, but not yet what else they touch; since `previous`. */
let pending: { changes: CatalogChange[]; previous: Catalog; since: number } | undefined
/** Since when there is something unswept, and when it last became more; ms of `performance.now()`. */
let unswept: { since: number; last: number } | undefined
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
      const { id, page, patches, visit } = message
      const shown = patches.length === 0 ? catalog : patchCatalog(catalog, patches)
      const path = typeof page === 'string' ? page : site.ownRoutes(shown, shown, [page])[0]
      if (path === undefined) throw new Error('The entry has no page')
      tell({ kind: 'rendered', id, rendered: await site.render(path, shown, visit) })
    } catch (error) {
      tell({ kind: 'refused', id: message.id, reason: reasonOf(error) })
    }
  }
}

const publishOrForget = (site: Site, pages: PageWriter, route: string, from: Catalog): Promise<boolean> =>
  site.hasRoute(from, route) ? pages.publish(route, from) : pages.forget(route)

/** Takes over all waiting changes and renders their own pages, those of the newest change first. */
async function publishOwn(site: Site, pages: PageWriter): Promise<void> {
  const start = performance.now()
  const taken = incoming.take()
  if (!taken) return
  const { previous, urgent } = taken
  ;({ catalog, revision, heldBack } = taken)
  unswept = { since: unswept?.since ?? start, last: start }
  if (taken.isThorough) pages.distrustFolder()
  if (!previous || urgent.length === 0) return
  pending = pending
    ? { ...pending, changes: [...urgent, ...pending.changes] }
    : { changes: urgent, previous, since: start }
  for (const route of site.ownRoutes(catalog, previous, urgent)) {
    if (isStopped || pages.isBlocked) return
    if (live.length > 0) await renderLive(site)
    await publishOrForget(site, pages, route, catalog)
    await breathe()
  }
}

/** Renders what else the changes touch: their lists, neighbours and feeds, and the search. */
async function publishTouched(site: Site, pages: PageWriter): Promise<void> {
  if (!pending || !catalog) return
  const { changes, previous, since } = pending
  pending = undefined
  let written = 0
  for (const route of site.routesTouchedBy(catalog, previous, changes)) {
    if (incoming.isReady) await publishOwn(site, pages)
    if (live.length > 0) await renderLive(site)
    if (isStopped) return
    if (pages.isBlocked) return void (retryAt = performance.now() + RETRY_MS)
    if (route !== undefined) written += Number(await publishOrForget(site, pages, route, catalog))
    await breathe()
  }
  tell({ kind: 'touched', revision, written, ms: performance.now() - since })
}

/** Renders every route. A change that comes between is published first, and its own sweep follows. */
async function sweep(site: Site, pages: PageWriter, assets: ReadonlySet<string>): Promise<void> {
  if (!catalog) return
  const from = unswept
  unswept = undefined
  const start = performance.now()
  for (const _ of site.prepareRoutes(catalog)) {
    if (live.length > 0) await renderLive(site)
    if (incoming.isReady) await publishOwn(site, pages)
    if (isStopped) return
    await breathe()
  }
  const own = revision
  const swept = await publishAll(site, pages, site.routes(catalog))
  if (!swept) {
    if (pages.isBlocked) {
      retryAt = performance.now() + RETRY_MS
      unswept ??= from
    }
    return
  }
  for (const route of pages.failed) if (!site.hasRoute(catalog, route)) await pages.forget(route)
  const present = site.routes(catalog)
  let removed = 0
  try {
    const known = new Set([...present.map(fileOfRoute), ...assets])
    removed = removeStrangers(settings.root, known, Date.now(), settings.kept, heldBack).length
  } catch (error) {
    pages.noteTrouble(error)
  }
  const { written } = swept
  tell({ kind: 'swept', revision: own, written, removed, routes: present.length, ms: performance.now() - start })
}

/** Publishes these routes and, between any two, what is more urgent. Undefined when it had to be given up. */
async function publishAll(
  site: Site,
  pages: PageWriter,
  routes: readonly string[],
): Promise<{ written: number } | undefined> {
  let written = 0
  const underWay = new Set<Promise<void>>()
  const publish = async (route: string, from: Catalog): Promise<void> => {
    const { isWritten } = await pages.begin(route, from)
    const counted = isWritten.then((is) => {
      written += Number(is)
      underWay.delete(counted)
    })
    underWay.add(counted)
    if (underWay.size >= WRITTEN_AT_ONCE) await Promise.race(underWay)
  }
  try {
    for (const [done, route] of routes.entries()) {
      if (live.length > 0) await renderLive(site)
      if (incoming.isReady) await publishOwn(site, pages)
      if (pending) await publishTouched(site, pages)
      if (isStopped || pages.isBlocked || !catalog) return undefined
      if (site.hasRoute(catalog, route)) await publish(route, catalog)
      if (done % 100 === 0) tell({ kind: 'progress', done, total: routes.length })
      await breathe()
    }
  } finally {
    await Promise.all(underWay)
  }
  return { written }
}

async function retryRefused(site: Site, pages: PageWriter): Promise<void> {
  retryAt = 0
  for (const route of pages.refused) {
    if (!catalog || isStopped || incoming.isReady || live.length > 0) break
    await publishOrForget(site, pages, route, catalog)
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
      if (settings.seed !== undefined) seedFolder(settings.seed, settings.root)
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
  const files = new FileThread(settings.root)
  const pages = new PageWriter(site, files, tell)
  const assets = await prepareFolder(site, pages)
  for (;;) {
    if (isStopped || !assets) break
    const now = performance.now()
    const sweepAt = unswept
      ? Math.max(Math.min(unswept.last + QUIET_MS, unswept.since + PATIENCE_MS), retryAt)
      : Infinity
    const refusedAt = pages.refused.length > 0 ? retryAt : Infinity
    if (live.length > 0) await renderLive(site)
    else if (incoming.isReady) await publishOwn(site, pages)
    else if (pending) await publishTouched(site, pages)
    else if (refusedAt <= now) await retryRefused(site, pages)
    else if (sweepAt <= now) await sweep(site, pages, assets)
    else await sleep(Math.min(sweepAt, refusedAt) - now)
  }
  await files.stop()
  port?.close()
}

// What it throws ends the thread; the server's end of it tells.
await run()

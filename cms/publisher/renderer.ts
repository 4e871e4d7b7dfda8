import fs from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../content/contract/catalog.ts'
import { publishAssets, removeStrangers } from './assets.ts'
import { type CatalogChange, loadSite, type Site } from './load-site.ts'
import { expectedStatus, fileOfRoute, removeFile, removeLeftovers, writeFileWithVariants } from './materialise.ts'
import type { FromRenderer, RendererSettings, ToRenderer } from './messages.ts'
import { type CatalogPatch, patchCatalog } from './patch-catalog.ts'

/**
 * The thread that renders. Three kinds of work, most urgent first: a visitor's live page, the routes that a change
 * touches, and the sweep of everything. Between any two pages it looks for more urgent work.
 */

const settings = workerData as RendererSettings
const port = parentPort
if (!port) throw new Error('renderer.ts runs as a worker thread only')

type ChangeMessage = Extract<ToRenderer, { kind: 'catalog' | 'patches' }>
type LiveMessage = Extract<ToRenderer, { kind: 'live' }>

const live: LiveMessage[] = []
const changes: ChangeMessage[] = []
const failed = new Set<string>()
let catalog: Catalog | undefined
let revision = 0
let needsSweep = false
let isStopped = false
let wake = (): void => {}

const tell = (message: FromRenderer): void => port.postMessage(message)
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

port.on('message', (message: ToRenderer) => {
  if (message.kind === 'live') live.push(message)
  else if (message.kind === 'stop') isStopped = true
  else changes.push(message)
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

/** Renders one route into its files. A failure keeps the last good file and is told. */
async function publishRoute(site: Site, route: string, from: Catalog): Promise<boolean> {
  try {
    const { status, body } = await site.render(route, from)
    if (status !== expectedStatus(route)) throw new Error(`answered ${status} instead of ${expectedStatus(route)}`)
    const written = await writeFileWithVariants(path.join(settings.root, fileOfRoute(route)), body)
    if (failed.delete(route)) tell({ kind: 'mended', route })
    return written
  } catch (error) {
    failed.add(route)
    tell({ kind: 'failed', route, reason: reasonOf(error) })
    return false
  }
}

/** Takes over all waiting changes and renders the routes that they touch, those of the newest change first. */
async function publishTouched(site: Site): Promise<void> {
  const start = performance.now()
  const previous = catalog
  const touching: CatalogPatch[] = []
  for (const message of changes.splice(0)) {
    revision = message.revision
    if (message.kind === 'catalog') {
      catalog = message.catalog
      needsSweep = true
    } else if (catalog) {
      catalog = patchCatalog(catalog, message.patches)
      touching.unshift(...message.patches)
    }
  }
  if (!previous || !catalog || touching.length === 0) return
  const present = new Set(site.routes(catalog))
  let written = 0
  for (const route of new Set(site.routesTouchedBy(catalog, previous, namesOf(touching)))) {
    if (live.length > 0) await renderLive(site)
    if (present.has(route)) written += Number(await publishRoute(site, route, catalog))
    else await forget(route)
    await breathe()
  }
  tell({ kind: 'touched', revision, written, ms: performance.now() - start })
}

/** A page that moved is two changes: the new address, and the old one that is gone. */
const namesOf = (patches: readonly CatalogPatch[]): CatalogChange[] =>
  patches.flatMap(({ list, slug, before }) => [
    { list, slug },
    ...(before === undefined ? [] : [{ list, slug: before }]),
  ])

async function forget(route: string): Promise<void> {
  await removeFile(settings.root, fileOfRoute(route))
  if (failed.delete(route)) tell({ kind: 'mended', route })
}

async function sweep(site: Site, assets: ReadonlySet<string>): Promise<void> {
  if (!catalog) return
  needsSweep = false
  const start = performance.now()
  const swept = catalog
  const routes = site.routes(swept)
  let written = 0
  for (const [done, route] of routes.entries()) {
    if (isStopped) return
    if (live.length > 0) await renderLive(site)
    if (changes.length > 0) await publishTouched(site)
    // A change may have come between: the newest Catalog is used, and its own sweep follows.
    written += Number(await publishRoute(site, route, catalog))
    if (done % 100 === 0) tell({ kind: 'progress', done, total: routes.length })
    await breathe()
  }
  // Only a sweep that saw one Catalog from end to end knows what is a stranger.
  if (needsSweep || catalog !== swept) return
  const known = new Set([...routes.map(fileOfRoute), ...assets])
  const removed = await removeStrangers(settings.root, known, Date.now())
  for (const route of failed) if (!known.has(fileOfRoute(route))) await forget(route)
  tell({
    kind: 'swept',
    revision,
    routes: routes.length,
    written,
    removed: removed.length,
    ms: performance.now() - start,
  })
}

async function run(): Promise<void> {
  await fs.mkdir(settings.root, { recursive: true })
  await removeLeftovers(settings.root)
  const assets = await publishAssets(settings.assets, settings.root)
  const site = await loadSite(settings.bundle)
  for (;;) {
    if (isStopped) break
    if (live.length > 0) await renderLive(site)
    else if (changes.length > 0) await publishTouched(site)
    else if (needsSweep) await sweep(site, assets)
    else await new Promise<void>((resolve) => (wake = resolve))
  }
  port?.close()
}

// What it throws ends the thread; the server's end of it tells.
await run()

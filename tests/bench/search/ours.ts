import fs from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { SearchEngine } from '../../../site/src/search/engine.ts'
import { BUILT_SITE } from '../../helpers/built-site.ts'
import { quantile } from '../figures.ts'
import { serve, type Wire } from './wire.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')

/** The engine as a module for a page's own thread: only there Chromium can slow down processor and network. */
async function bundleEngine(): Promise<string> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(ROOT, 'site/src/search/engine.ts'), formats: ['es'], fileName: 'engine' },
    },
  })
  const output = Array.isArray(made) ? made[0] : made
  if (!output || !('output' in output)) throw new Error('The engine was not built')
  return output.output[0].code
}

async function builtWorker(): Promise<string> {
  const files = await fs.readdir(path.join(BUILT_SITE.assets, '_astro'))
  const worker = files.find((file) => /^search-worker-.*\.js$/.test(file))
  if (!worker) throw new Error('The built site has no search worker')
  return `/_astro/${worker}`
}

/** What the index has under a name, and the lexicons beside it. */
export type ReadFile = (name: string) => string | Uint8Array | undefined

async function serveOurs(read: ReadFile, engine: string): Promise<Wire> {
  return serve(async (name) => {
    if (name === '/') return { type: 'text/html', body: '<!doctype html><title>Search</title>' }
    if (name === '/engine.js') return { type: 'text/javascript', body: engine }
    if (name.startsWith('/_astro/')) {
      const body = await fs.readFile(path.join(BUILT_SITE.assets, name)).catch(() => undefined)
      return body && { type: 'text/javascript', body }
    }
    const body = read(name.replace('/search/', ''))
    return body === undefined ? undefined : { type: 'application/octet-stream', body }
  })
}

async function freshPage(browser: Browser, wire: Wire) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(wire.url)
  wire.takeBytes()
  return { context, page }
}

/** Bytes that the site's own worker needs to answer each query with its first ten results, from an empty cache. */
export async function coldBytes(browser: Browser, read: ReadFile, queries: readonly string[]): Promise<number[]> {
  const wire = await serveOurs(read, '')
  const worker = await builtWorker()
  try {
    const bytes: number[] = []
    for (const query of queries) {
      const { context, page } = await freshPage(browser, wire)
      await page.evaluate(
        ([address = '', text = '']) =>
          new Promise<void>((resolve, reject) => {
            const worker = new Worker(address, { type: 'module' })
            worker.addEventListener('message', ({ data }: MessageEvent<{ error?: string }>) =>
              data.error ? reject(new Error(data.error)) : resolve(),
            )
            worker.addEventListener('error', () => reject(new Error('The worker did not start')))
            worker.postMessage({ id: 1, request: { query: text, stage: '', kind: '' }, limit: 10 })
          }),
        [worker, query],
      )
      await context.close()
      bytes.push(wire.takeBytes())
    }
    return bytes
  } finally {
    await wire.stop()
  }
}

/** Puts `find(query)` into a page: the engine with the network behind it. It is loaded with the first query. */
const PREPARE = `globalThis.find = async (query) => {
  const start = performance.now()
  globalThis.engine ??= import('/engine.js').then(({ createEngine }) => createEngine({
    load: async (name, signal) => {
      const response = await fetch('/search/' + name, { signal })
      if (!response.ok) throw new Error(name)
      return new Uint8Array(await response.arrayBuffer())
    },
  }))
  await (await globalThis.engine).search({ query, stage: '', kind: '' }, { limit: 10 })
  return performance.now() - start
}`

declare global {
  var find: (query: string) => Promise<number>
  var engine: Promise<SearchEngine>
}

const ask = (page: Page, query: string): Promise<number> => page.evaluate((text) => globalThis.find(text), query)

/** Slow 4G: 1.6 Mbit/s down, 150 ms for a round trip. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

/** Milliseconds of a query whose files are there, on a processor slowed four times; and of a first one on slow 4G. */
export async function times(browser: Browser, read: ReadFile, queries: readonly string[]) {
  const wire = await serveOurs(read, await bundleEngine())
  try {
    const warm: number[] = []
    const { context, page } = await freshPage(browser, wire)
    await page.evaluate(PREPARE)
    for (const query of queries) await ask(page, query)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (const query of queries) warm.push(await ask(page, query))
    await context.close()
    const cold: number[] = []
    for (const query of queries.slice(0, 20)) {
      const fresh = await freshPage(browser, wire)
      await fresh.page.evaluate(PREPARE)
      const network = await fresh.context.newCDPSession(fresh.page)
      await network.send('Network.enable')
      await network.send('Network.emulateNetworkConditions', SLOW_4G)
      cold.push(await ask(fresh.page, query))
      await fresh.context.close()
    }
    return { queryP95Ms: quantile(warm, 0.95), coldMs: quantile(cold, 0.5) }
  } finally {
    await wire.stop()
  }
}

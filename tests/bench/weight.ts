import { brotliDecompressSync } from 'node:zlib'
import http from 'node:http'
import { startRealServer } from '../helpers/server.ts'
import { report } from './figures.ts'

/** What is sent for an address, in bytes, and what it says. */
function fetchBrotli(url: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('end', () => {
          const body = Buffer.concat(chunks)
          if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`))
          const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
          resolve({ bytes: body.length, text: text.toString() })
        })
      })
      .once('error', reject)
  })
}

const STYLES = /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g
const SCRIPTS = /<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g
const IMPORTS = /(?:^|[;}\s])import\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.\/[^"']+)["']/g
const FONTS = /url\(["']?([^"')]+\.(?:woff2?|ttf|otf))/g

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')

/** Page, styles, scripts with what they import at once, and fonts: the first view with an empty cache, without pictures. */
async function weigh(origin: string, path: string): Promise<{ total: number; fonts: number }> {
  const page = await fetchBrotli(origin + path)
  const seen = new Set<string>()
  let fonts = 0
  async function add(address: string): Promise<number> {
    if (seen.has(address)) return 0
    seen.add(address)
    const { bytes, text } = await fetchBrotli(new URL(address, origin).href)
    fonts += found(text, FONTS).length
    const imported = found(text, IMPORTS).map((name) => new URL(name, new URL(address, origin)).pathname)
    return bytes + (await sum(imported))
  }
  async function sum(addresses: readonly string[]): Promise<number> {
    let total = 0
    for (const address of addresses) total += await add(address)
    return total
  }
  const total = page.bytes + (await sum([...found(page.text, STYLES), ...found(page.text, SCRIPTS)]))
  return { total, fonts }
}

const firstOf = async (origin: string, list: string, pattern: RegExp): Promise<string> => {
  const { text } = await fetchBrotli(origin + list)
  const path = pattern.exec(text)?.[1]
  if (!path) throw new Error(`${list} lists nothing`)
  return path
}

/** `npm run bench -- weight`: bytes of the first view as sent (brotli), fonts included, pictures not. */
export async function run({ json }: { json: boolean }): Promise<void> {
  const server = await startRealServer({ FILL: 'demo' })
  try {
    const course = await firstOf(server.url, '/courses/', /href="(\/courses\/[a-z0-9-]+\/)"/)
    const pages = {
      home: '/',
      article: '/articles/fever/',
      lesson: await firstOf(server.url, course, new RegExp(`href="(${course}[a-z0-9-]+/)"`)),
      lecture: await firstOf(server.url, '/lectures/', /href="(\/lectures\/[a-z0-9-]+\/)"/),
      search: '/search/',
    }
    const figures: Record<string, number> = {}
    let fonts = 0
    for (const [name, path] of Object.entries(pages)) {
      const weight = await weigh(server.url, path)
      figures[name] = weight.total
      fonts += weight.fonts
    }
    report('Bytes of the first view as sent (brotli), without pictures', { ...figures, fonts }, json)
  } finally {
    await server.stop()
  }
}

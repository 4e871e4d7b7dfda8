import { connect } from 'node:net'
import { fork } from 'node:child_process'
import { quantile } from './figures.ts'

/** The same question again and again over connections that stay open, by a process of its own. */
interface Load {
  requestsPerSecond: number
  p99Ms: number
  /** Of one answer, with its headers. */
  bytes: number
}

const CONNECTIONS = 32
const WARM_UP_MS = 2_000
const MEASURED_MS = 8_000

/** Answers must have a Content-Length and the status 200. */
export function load(origin: string, path: string, headers: Readonly<Record<string, string>>): Promise<Load> {
  const child = fork(import.meta.filename, [origin, path, JSON.stringify(headers)])
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as Load))
    child.once('exit', (code) => code !== 0 && reject(new Error(`Measuring ended with ${code}`)))
  })
}

/** Calls `take` with the time of each answer in ms. */
function keepAsking(origin: URL, question: Buffer, take: (ms: number, bytes: number) => void): () => void {
  const socket = connect(Number(origin.port), origin.hostname)
  let missing = 0
  let answer = 0
  let head = Buffer.alloc(0)
  let start = 0
  const ask = (): void => {
    start = performance.now()
    socket.write(question)
  }
  socket.once('connect', ask)
  socket.on('data', (chunk) => {
    if (missing === 0) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
      if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(length)) throw new Error(`Unexpected answer:\n${text}`)
      answer = end + 4 + length
      missing = answer - head.length
      head = Buffer.alloc(0)
    } else missing -= chunk.length
    if (missing > 0) return
    take(performance.now() - start, answer)
    ask()
  })
  return () => socket.destroy()
}

if (process.argv[1] === import.meta.filename) {
  const [origin = '', path = '', headers = '{}'] = process.argv.slice(2)
  const url = new URL(origin)
  const lines = Object.entries({ Host: url.host, ...(JSON.parse(headers) as Record<string, string>) })
  const question = Buffer.from(
    `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  )
  const times: number[] = []
  let bytes = 0
  const from = performance.now() + WARM_UP_MS
  const stops = Array.from({ length: CONNECTIONS }, () =>
    keepAsking(url, question, (ms, size) => {
      if (performance.now() < from) return
      times.push(ms)
      bytes = size
    }),
  )
  setTimeout(() => {
    const seconds = (performance.now() - from) / 1000
    for (const stop of stops) stop()
    process.send?.({ requestsPerSecond: times.length / seconds, p99Ms: quantile(times, 0.99), bytes }, () =>
      process.exit(0),
    )
  }, WARM_UP_MS + MEASURED_MS)
}

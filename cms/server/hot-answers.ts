import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { HotFile, HotFiles } from './hot-files.ts'
import type { RequestLog } from './log.ts'
import { bestCoding, fileHeaders } from './static-files.ts'

/** What needs no decoding, and leads into no hidden or other folder. */
const PLAIN = /^(?:\/(?![.])[\w.-]+)*\/?$/
/** With one of these the answer is another than the whole file. */
const CONDITIONS = ['range', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'] as const

interface Options {
  /** The files that `staticFiles` served lately: what is not among them was not asked for, or is not its to answer. */
  hot: HotFiles
  root: string
  isHashed: (file: string) => boolean
  /** Headers of a public page, by its path. */
  headers: (path: string) => Readonly<Record<string, string>>
  log: RequestLog
}

/**
 * Answers, from memory and before anything else of the server is asked, what `staticFiles` just answered: a page that
 * many families open at once. Returns whether it did; its answers are the same, header by header.
 */
export function hotAnswers({ hot, root, isHashed, headers, log }: Options) {
  const made = new WeakMap<HotFile, Record<string, string | number>>()

  const headersOf = (found: HotFile, relative: string, coding: string | undefined) => {
    const known = made.get(found)
    if (known) return known
    const all = {
      ...headers(`/${relative.replace(/index\.html$/, '')}`),
      ...fileHeaders(found, relative, isHashed, coding),
    }
    made.set(found, all)
    return all
  }

  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const { url = '', method, headers: asked } = req
    if (method !== 'GET' || !PLAIN.test(url) || CONDITIONS.some((name) => asked[name] !== undefined)) return false
    const relative = url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)
    const accepted = asked['accept-encoding']
    const coding = bestCoding(typeof accepted === 'string' ? accepted : undefined)
    const found = hot.peek(path.join(root, relative) + (coding?.ending ?? ''))
    if (!found?.content) return false
    const id = log(req, res, url)
    res.writeHead(200, { 'X-Request-Id': id, ...headersOf(found, relative, coding?.name) })
    res.end(found.content)
    return true
  }
}

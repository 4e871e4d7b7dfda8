import fs from 'node:fs/promises'
import path from 'node:path'
import type { NextFunction, Request, Response } from 'express'
import { OTHER_TYPE, TYPES } from './file-types.ts'
import { HotFiles, type HotFile } from './hot-files.ts'

/** Best first. A variant lies beside its file: `index.html.br`. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

export const HASHED = 'public, max-age=31536000, immutable'
export const REVALIDATE = 'public, max-age=0, must-revalidate'

/** The file of an address: a folder's is its index.html. Undefined for what is no plain path below the root. */
export function fileOfPath(pathname: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined
  const segments = decoded.split('/')
  if (segments.some((segment) => segment.startsWith('.'))) return undefined
  const relative = segments.filter(Boolean).join('/')
  return decoded.endsWith('/') ? path.posix.join(relative, 'index.html') : relative
}

const accepts = (header: string | undefined, name: string): boolean =>
  (header ?? '').split(',').some((part) => {
    const [coding, ...parameters] = part.trim().split(';')
    return coding?.trim() === name && !parameters.some((parameter) => /^\s*q=0(\.0+)?\s*$/.test(parameter))
  })

/** The variant that such a header asks for; undefined for the file itself. */
export const bestCoding = (accepted: string | undefined) => ENCODINGS.find(({ name }) => accepts(accepted, name))

/** Headers of an answer with the whole of a file that is kept. */
export function fileHeaders(
  found: HotFile,
  relative: string,
  isHashed: (file: string) => boolean,
  coding: string | undefined,
): Record<string, string | number> {
  return {
    ...(coding ? { 'Content-Encoding': coding } : {}),
    Vary: 'Accept-Encoding',
    'Content-Type': TYPES[path.extname(relative)] ?? OTHER_TYPE,
    'Cache-Control': isHashed(relative) ? HASHED : REVALIDATE,
    ETag: found.etag,
    'Last-Modified': found.lastModified,
    ...(found.content ? { 'Accept-Ranges': 'bytes', 'Content-Length': found.content.length } : {}),
  }
}

const isFile = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    (stat) => stat.isFile(),
    () => false,
  )

interface Options {
  /** Folder whose files are served. */
  root: string
  /** Files whose name changes with their content. */
  isHashed: (file: string) => boolean
  /** Keeps what is asked for. */
  hot?: HotFiles
}

/**
 * Serves files with the variants that lie beside them, looked up anew for each request, because the publisher replaces,
 * adds and removes files at any time. A variant that is there holds the same text as its file, so the first one found is
 * the answer. Passes on what it does not have.
 */
export function staticFiles({ root, isHashed, hot = new HotFiles() }: Options) {
  const choose = async (file: string, accepted: string | undefined): Promise<{ found?: HotFile; coding?: string }> => {
    for (const { name, ending } of ENCODINGS) {
      if (!accepts(accepted, name)) continue
      const found = await hot.get(file + ending)
      // One that is too large to keep is sent from its file, as it is.
      if (found?.content) return { found, coding: name }
    }
    const found = await hot.get(file)
    return found ? { found } : {}
  }

  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const relative = fileOfPath(req.path)
    if (relative === undefined) return next()
    const file = path.join(root, relative)
    const { found, coding } = await choose(file, req.headers.range ? undefined : req.get('accept-encoding'))
    if (!found) {
      // `/articles/fever` is the folder's page without its slash.
      if (!req.path.endsWith('/') && (await isFile(path.join(file, 'index.html')))) {
        const question = req.originalUrl.indexOf('?')
        const query = question < 0 ? '' : req.originalUrl.slice(question)
        return res.redirect(301, `${req.baseUrl}${req.path.replace(/^\/+/, '/')}/${query}`)
      }
      return next()
    }
    const {
      'Content-Length': length,
      'Accept-Ranges': ranges,
      ...headers
    } = fileHeaders(found, relative, isHashed, coding)
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    if (found.content && !req.headers.range) {
      if (req.fresh) {
        res.removeHeader('Content-Type')
        return void res.status(304).end()
      }
      res.setHeader('Accept-Ranges', ranges ?? 'none')
      res.setHeader('Content-Length', length ?? 0)
      return void res.end(req.method === 'HEAD' ? undefined : found.content)
    }
    res.sendFile(file, { etag: false, cacheControl: false, lastModified: false, dotfiles: 'allow' }, (error) => {
      if (!error) return
      if (res.headersSent) res.destroy()
      else next(error)
    })
  }
}

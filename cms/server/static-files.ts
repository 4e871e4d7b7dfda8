import fs from 'node:fs/promises'
import path from 'node:path'
import type { NextFunction, Request, Response } from 'express'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Best first. A variant lies beside its file: `index.html.br`. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

const HASHED = 'public, max-age=31536000, immutable'
const REVALIDATE = 'public, max-age=0, must-revalidate'

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

async function sizeAndTime(file: string): Promise<{ size: number; time: number } | undefined> {
  try {
    const stat = await fs.stat(file)
    return stat.isFile() ? { size: stat.size, time: stat.mtimeMs } : undefined
  } catch {
    return undefined
  }
}

interface Options {
  /** Folder whose files are served. */
  root: string
  /** Files whose name changes with their content. */
  isHashed: (file: string) => boolean
}

/**
 * Serves files with the variants that lie beside them, looked up anew for each request, because the publisher replaces,
 * adds and removes files at any time. Passes on what it does not have.
 */
export function staticFiles({ root, isHashed }: Options) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const relative = fileOfPath(req.path)
    if (relative === undefined) return next()
    const file = path.join(root, relative)
    const plain = await sizeAndTime(file)
    if (!plain) {
      // `/articles/fever` is the folder's page without its slash.
      if (!req.path.endsWith('/') && (await sizeAndTime(path.join(file, 'index.html')))) {
        const question = req.originalUrl.indexOf('?')
        const query = question < 0 ? '' : req.originalUrl.slice(question)
        return res.redirect(301, `${req.baseUrl}${req.path.replace(/^\/+/, '/')}/${query}`)
      }
      return next()
    }
    let chosen = { file, ...plain }
    if (!req.headers.range) {
      for (const { name, ending } of ENCODINGS) {
        if (!accepts(req.get('accept-encoding'), name)) continue
        const variant = await sizeAndTime(file + ending)
        if (!variant) continue
        chosen = { file: file + ending, ...variant }
        res.setHeader('Content-Encoding', name)
        break
      }
    }
    res.setHeader('Vary', 'Accept-Encoding')
    res.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    res.setHeader('Cache-Control', isHashed(relative) ? HASHED : REVALIDATE)
    res.setHeader(
      'ETag',
      `"${chosen.size.toString(36)}-${Math.round(chosen.time).toString(36)}${path.extname(chosen.file)}"`,
    )
    res.sendFile(chosen.file, { etag: false, cacheControl: false, lastModified: true, dotfiles: 'allow' }, (error) => {
      if (!error) return
      if (res.headersSent) res.destroy()
      else next(error)
    })
  }
}

import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { pino, type Logger } from 'pino'

declare module 'express-serve-static-core' {
  interface Request {
    id: string
  }
}

export const createLogger = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

const WELL_FORMED_ID = /^[\w-]{8,64}$/

const HOLDS_A_TOKEN = /^\/(sign-up|api\/public\/sign-ups)(?=\/|$)/i

/** What a log may say of an address: no query (what a family typed), no manage link (what only it may open). */
export const loggedPath = (path: string): string =>
  HOLDS_A_TOKEN.exec(path)?.[0].toLowerCase() ?? path.split('/').slice(0, 3).join('/')

/** Gives each request an id (a well-formed `X-Request-Id` of the proxy is kept), returns it, and logs one JSON line per answer. */
export function logRequests(logger: Logger) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const given = req.get('x-request-id')
    req.id = given && WELL_FORMED_ID.test(given) ? given : randomUUID()
    res.setHeader('X-Request-Id', req.id)
    const start = performance.now()
    const path = loggedPath(req.path)
    const method = req.method
    res.once('close', () => {
      const line = { id: req.id, method, path, status: res.statusCode, ms: Math.round(performance.now() - start) }
      if (res.statusCode >= 500) logger.error(line, 'request failed')
      else logger.info(line, 'request')
    })
    next()
  }
}

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import { format, stripVTControlCharacters } from 'node:util'
import { pino, type Logger } from 'pino'

declare module 'express-serve-static-core' {
  interface Request {
    id: string
  }
}

export const createLogger = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** Libraries speak to the console, Next above all; what they say becomes lines of the log like any other. */
export function logConsole(logger: Logger): void {
  const levels = { debug: 'debug', log: 'debug', info: 'info', warn: 'warn', error: 'error' } as const
  for (const [method, level] of Object.entries(levels))
    Object.assign(console, {
      [method]: (...said: unknown[]) => logger[level](stripVTControlCharacters(format(...said))),
    })
}

const WELL_FORMED_ID = /^[\w-]{8,64}$/

const HOLDS_A_TOKEN = /^\/(sign-up|preview|api\/public\/sign-ups)(?=\/|$)/i

/** What a log may say of an address: no query (what a family typed), no link that opens something by itself. */
export const loggedPath = (path: string): string =>
  HOLDS_A_TOKEN.exec(path)?.[0].toLowerCase() ?? path.split('/').slice(0, 3).join('/')

/** Logs one JSON line when the request is over, and returns its id: a well-formed `X-Request-Id` of the proxy is kept. */
export type RequestLog = (req: IncomingMessage, res: ServerResponse, path: string) => string

export const requestLog =
  (logger: Logger): RequestLog =>
  (req, res, path) => {
    const given = req.headers['x-request-id']
    const id = typeof given === 'string' && WELL_FORMED_ID.test(given) ? given : randomUUID()
    const start = performance.now()
    const method = req.method
    res.once('close', () => {
      const ms = Math.round(performance.now() - start)
      const line = { id, method, path: loggedPath(path), status: res.statusCode, ms }
      if (res.statusCode >= 500) logger.error(line, 'request failed')
      else logger.info(line, 'request')
    })
    return id
  }

/** Gives each request an id, returns it to the client, and logs the request. */
export function logRequests(log: RequestLog) {
  return (req: Request, res: Response, next: NextFunction): void => {
    req.id = log(req, res, req.path)
    res.setHeader('X-Request-Id', req.id)
    next()
  }
}

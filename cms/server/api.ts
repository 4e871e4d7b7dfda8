import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'

const HAS_NO_BODY = new Set(['GET', 'HEAD'])

const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override'] as const
/** Longest query that the panel sends as a body. */
const LONGEST_QUERY_BODY = 100_000

/**
 * The panel sends long queries as a form with an override to GET. Payload reads such a body before it checks anything:
 * any other override is ignored, and a body without a known, modest length is refused.
 */
function overrideProblem(req: ExpressRequest): 411 | 413 | undefined {
  if (!OVERRIDES.some((name) => req.headers[name] !== undefined)) return undefined
  if (req.method !== 'POST' || req.headers['content-type'] !== 'application/x-www-form-urlencoded') {
    for (const name of OVERRIDES) delete req.headers[name]
    return undefined
  }
  const length = Number(req.headers['content-length'] ?? Number.NaN)
  if (Number.isNaN(length)) return 411
  return length > LONGEST_QUERY_BODY ? 413 : undefined
}

/** The web request that Payload understands. The body stays a stream: nothing may have read it before. */
export function webRequest(req: ExpressRequest, origin: string, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one)
    else if (value !== undefined) headers.set(name, value)
  }
  return new Request(new URL(req.originalUrl, origin), {
    // Payload has no HEAD: answered as GET, and Node leaves the body away.
    method: req.method === 'HEAD' ? 'GET' : req.method,
    headers,
    signal,
    ...(HAS_NO_BODY.has(req.method)
      ? {}
      : { body: Readable.toWeb(req) as unknown as BodyInit, duplex: 'half' as const }),
  })
}

/** Sends a web response through Express. */
export async function sendWebResponse(response: Response, res: ExpressResponse): Promise<void> {
  res.status(response.status)
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!response.body || res.req.method === 'HEAD') {
    res.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), res)
}

/** Payload's REST API without Next in between. */
export function payloadApi(config: SanitizedConfig, origin: string) {
  return async (req: ExpressRequest, res: ExpressResponse, next: NextFunction): Promise<void> => {
    const problem = overrideProblem(req)
    if (problem) return next({ status: problem })
    const abort = new AbortController()
    res.once('close', () => abort.abort())
    try {
      const response = await handleEndpoints({ config, request: webRequest(req, origin, abort.signal) })
      if (!response.headers.has('cache-control')) res.setHeader('Cache-Control', 'no-store')
      await sendWebResponse(response, res)
    } catch (error) {
      if (res.headersSent || abort.signal.aborted) res.destroy()
      else next(error)
    }
  }
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'

const HAS_NO_BODY = new Set(['GET', 'HEAD'])

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

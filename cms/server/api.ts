import { Readable, Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { pagingIssues } from '../domain/query-issue.ts'
import { NO_JSON, NO_ROUTE, WRONG_CONTENT_TYPE } from './error-texts.ts'
import { houseErrors } from './house-errors.ts'
import { internalAddress } from './internal-collections.ts'
import { payloadBody, takesFile, type BodyProblem } from './request-body.ts'

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

/** Largest film that editors upload, with the form around it. */
const UPLOAD_BYTES = 61_000_000
/** Largest text: the longest shipped one takes a fiftieth of it. */
const DOCUMENT_BYTES = 2_000_000

/** Passes a body on until it is longer than it may be. */
class Meter extends Transform {
  isTooLong = false
  #left: number

  constructor(bytes: number) {
    super()
    this.#left = bytes
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#left -= chunk.length
    this.isTooLong = this.#left < 0
    if (this.isTooLong) done(new Error('The body is too long'))
    else done(null, chunk)
  }
}

const bytesAllowed = (req: ExpressRequest): number =>
  // What takes a file says itself how large one may be.
  /^\/api\/(?:media|report-photos)(\/|$)/.test(req.path) || takesFile(req.path) ? UPLOAD_BYTES : DOCUMENT_BYTES

/** The web request that Payload understands. The body stays a stream: nothing may have read it before. */
export function webRequest(req: ExpressRequest, body: Readable, origin: string, signal: AbortSignal): Request {
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
      : { body: Readable.toWeb(body) as unknown as BodyInit, duplex: 'half' as const }),
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

const BODY_PROBLEMS: Readonly<Record<BodyProblem, { status: number; message: string; code: string }>> = {
  json: { status: 400, ...NO_JSON },
  'media-type': { status: 415, ...WRONG_CONTENT_TYPE },
  multipart: { status: 400, message: '上传的表单缺少分隔标记（boundary），请重新提交。', code: 'multipart' },
}

function refuse(res: ExpressResponse, status: number, ...errors: { message: string; code: string; path?: string }[]) {
  res.status(status).setHeader('Cache-Control', 'no-store')
  res.json({ errors: errors.map(({ message, code, path = '' }) => ({ message, path, code })) })
}

/** Whoever chose English in the panel, or whose browser asks for it first, keeps Payload's own English. */
function asksForEnglish({ headers }: ExpressRequest): boolean {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(headers.cookie ?? '')?.[1]
  return (chosen ?? headers['accept-language'] ?? '').startsWith('en')
}

const MISSING_FILE = /^\/api\/[^/]+\/file\//

/** An error of Payload in the shape of this platform; all other answers as they are. */
async function inHouseShape(response: Response, req: ExpressRequest): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (response.status < 400 || !isJson) return response
  // Payload answers 500 for a file that is not there.
  const status = response.status >= 500 && MISSING_FILE.test(req.path) ? 404 : response.status
  const options = { status, requestId: req.id, isEnglish: asksForEnglish(req) }
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json(houseErrors(await response.json(), options), { status, headers })
}

/** Payload's REST API without Next in between. */
export function payloadApi(config: SanitizedConfig, origin: string) {
  const unversioned = new Set(config.collections.flatMap(({ slug, versions }) => (versions ? [] : [slug])))
  const isSignedIn = async (req: ExpressRequest): Promise<boolean> => {
    const payload = await getPayload({ config })
    const { headers } = webRequest(req, Readable.from([]), origin, AbortSignal.abort())
    return (await payload.auth({ headers })).user !== null
  }
  return async (req: ExpressRequest, res: ExpressResponse, next: NextFunction): Promise<void> => {
    const problem = overrideProblem(req)
    if (problem) return next({ status: problem })
    if (Number(req.headers['content-length'] ?? 0) > bytesAllowed(req)) return next({ status: 413 })
    // A condition is written where[field][operator]=value; Payload fails on anything else.
    if (typeof req.query['where'] === 'string') return next({ status: 400 })
    const issues = pagingIssues(req.query)
    if (issues.length > 0) return refuse(res, 400, ...issues.map((issue) => ({ ...issue, code: 'range' })))
    const internal = internalAddress(req.path, unversioned)
    if (internal === 'closed') return refuse(res, 404, NO_ROUTE)
    const meter = new Meter(bytesAllowed(req))
    const abort = new AbortController()
    res.once('close', () => abort.abort())
    try {
      if (internal === 'signed-in' && !(await isSignedIn(req))) {
        return refuse(res, 403, { message: '您无权执行此操作。', code: 'forbidden' })
      }
      const body = await payloadBody(req, req.pipe(meter))
      if (typeof body === 'string') {
        const { status, ...error } = BODY_PROBLEMS[body]
        return refuse(res, status, error)
      }
      const answered = await handleEndpoints({ config, request: webRequest(req, body, origin, abort.signal) })
      if (meter.isTooLong) return next({ status: 413 })
      const response = await inHouseShape(answered, req)
      if (!response.headers.has('cache-control')) res.setHeader('Cache-Control', 'no-store')
      await sendWebResponse(response, res)
    } catch (error) {
      if (meter.isTooLong && !res.headersSent) next({ status: 413 })
      else if (res.headersSent || abort.signal.aborted) res.destroy()
      else next(error)
    } finally {
      // What nobody read of the body is read off: left there, it would stop the next request of this connection.
      req.unpipe(meter)
      req.resume()
    }
  }
}

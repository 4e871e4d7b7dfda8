import { Router, type Request, type Response } from 'express'
import type { Payload } from 'payload'
import { parseJson } from '../endpoints/read-json.ts'
import { receiveSignUp } from '../endpoints/receive-sign-up.ts'

/** A sign-up takes a few hundred bytes; longer bodies are left to the API, which says what is wrong with them. */
const MOST_BYTES = 8 * 1024

/**
 * `POST /api/public/sign-ups` without Payload in between, which asks of every request who sends it, in which language and
 * with which cookies: three times the work of a sign-up itself, when hundreds come in one second. Whatever is unusual
 * about a request is passed on to the API.
 */
export function signUpApi(payload: Payload): Router {
  const router = Router()
  router.post('/api/public/sign-ups', async (req, res, next) => {
    const body = isPlain(req) ? await readWhole(req) : undefined
    if (body === undefined) return next()
    const json = parsed(body)
    if (json === undefined) {
      return send(res, 400, {
        errors: [{ path: 'body', message: '提交的内容不是完整的 JSON，请检查后再试。', code: 'json' }],
      })
    }
    const answer = await receiveSignUp(payload, json.value)
    send(res, answer.status, answer.body)
  })
  return router
}

/** JSON of a known, modest length, with nothing that changes the request's meaning. */
function isPlain({ headers }: Request): boolean {
  const length = Number(headers['content-length'] ?? Number.NaN)
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const isOverridden = headers['x-http-method-override'] ?? headers['x-payload-http-method-override']
  return type === 'application/json' && length <= MOST_BYTES && isOverridden === undefined
}

/** Undefined when the sender hung up. */
function readWhole(req: Request): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', () => resolve(undefined))
  })
}

function parsed(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: parseJson(body) }
  } catch {
    return undefined
  }
}

function send(res: Response, status: number, body: unknown): void {
  res.status(status).setHeader('Cache-Control', 'no-store')
  res.json(body)
}

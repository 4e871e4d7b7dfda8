import { Readable } from 'node:stream'
import type { Request } from 'express'

const HAS_BODY = new Set(['POST', 'PATCH', 'PUT'])
/** These read their bodies themselves, with messages of their own. */
const OWN_READERS = /^\/api\/(?:public|check-in)\//i

/** Whether a path takes the bytes of a file as they are. */
export function takesFile(path: string): boolean {
  return /^\/api\/(?:articles|lessons)\/import\/?$/.test(path)
}

export type BodyProblem = 'json' | 'media-type' | 'multipart'

/**
 * The body for Payload, which fails with a 500 on anything but an object in JSON or a form with files. A request without
 * a body counts as an empty object; JSON is read here, at most as much as `body` lets through.
 */
export async function payloadBody(req: Request, body: Readable): Promise<Readable | BodyProblem> {
  if (!HAS_BODY.has(req.method) || OWN_READERS.test(req.path)) return body
  if (req.headers['x-payload-http-method-override'] ?? req.headers['x-http-method-override']) return body
  const [type = '', parameters = ''] = (req.headers['content-type'] ?? '').split(/;(.*)/s, 2)
  const isEmpty = req.headers['transfer-encoding'] === undefined && Number(req.headers['content-length'] ?? 0) === 0
  if (isEmpty) {
    req.headers['content-type'] = 'application/json'
    return Readable.from([Buffer.from('{}')])
  }
  switch (type.trim().toLowerCase()) {
    case 'application/json':
      req.headers['content-type'] = 'application/json'
      return jsonObject(body)
    case 'multipart/form-data':
      return /boundary=/i.test(parameters) ? body : 'multipart'
    case 'application/octet-stream':
      return takesFile(req.path) ? body : 'media-type'
    default:
      return 'media-type'
  }
}

async function jsonObject(body: Readable): Promise<Readable | 'json'> {
  const bytes = Buffer.concat(await body.toArray())
  try {
    const value: unknown = JSON.parse(bytes.toString() || '{}')
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'json'
    return Readable.from([bytes])
  } catch {
    return 'json'
  }
}

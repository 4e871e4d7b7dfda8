import { APIError, type Endpoint, type PayloadRequest, type SanitizedConfig } from 'payload'
import { isRecord } from '../domain/rich-text-walk.ts'

const PATHS = ['/', '/:id', '/:id/duplicate']
const NO_FORM = '没有收到要保存的内容：请用 JSON，上传文件时把 JSON 放在表单的 _payload 里'

/** Payload's own saves fail with a 500 on a form without `_payload`, or with one that is no object: here it is said. */
export function withRequiredForm(config: SanitizedConfig): SanitizedConfig {
  for (const entity of [...config.collections, ...config.globals]) {
    if (entity.endpoints) entity.endpoints = entity.endpoints.map(requireForm)
  }
  return config
}

function requireForm(endpoint: Endpoint): Endpoint {
  const { handler, method, path } = endpoint
  if (!['post', 'patch'].includes(method) || !PATHS.includes(path)) return endpoint
  return {
    ...endpoint,
    handler: (req) => {
      watchData(req)
      return handler(req)
    },
  }
}

/** The form is read within the handler and used at once: only at this moment it can be looked at. */
function watchData(req: PayloadRequest): void {
  let data: PayloadRequest['data'] = {}
  Object.defineProperty(req, 'data', {
    get: () => data,
    set: (value: unknown) => {
      if (value !== undefined && !isRecord(value)) throw new APIError(NO_FORM, 400)
      data = value ?? {}
    },
    enumerable: true,
    configurable: true,
  })
}

import { type Endpoint, restoreVersionOperation } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { answer } from './answers.ts'

const RESTORED = '已恢复成新的草稿，线上的内容没有变。要上线，请再提交审核、发布。'

/**
 * `POST /api/:collection/versions/:id` in place of Payload's, which writes the live text unless the address says
 * `draft=true`. Its panel says so only for versions that were live. Here every version comes back as a draft.
 */
export function restoreVersion(kind: ContentKind): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      const restored = await restoreVersionOperation({
        id: String(req.routeParams?.['id']),
        collection: req.payload.collections[kind],
        depth: 0,
        draft: true,
        req,
      })
      return answer(200, { ...restored, message: RESTORED })
    },
  }
}

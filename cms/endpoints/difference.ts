import type { Endpoint } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { loadDifference } from '../compare/load-difference.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { answer, refuse } from './answers.ts'

const NOT_STAFF = { path: '', code: 'forbidden', message: '只有编辑、审核专家和管理员可以比较版本。' }
const UNKNOWN = { path: '', code: 'not-found', message: '没有这一篇或这个版本，请刷新页面再试。' }

/** What changed between two versions: `?from=` and `?to=` are ids; without them, what is live and the newest. */
export const difference = (kind: ContentKind): Endpoint => ({
  path: '/:id/difference',
  method: 'get',
  handler: async (req) => {
    const { user } = req
    if (!user || !contentStaff({ req })) return refuse(403, NOT_STAFF)
    const { from, to } = req.query
    const compared = await loadDifference(req.payload, kind, String(req.routeParams?.['id'] ?? ''), user, {
      from: typeof from === 'string' && from !== '' ? from : undefined,
      to: typeof to === 'string' && to !== '' ? to : undefined,
    })
    return compared ? answer(200, compared) : refuse(404, UNKNOWN)
  },
})

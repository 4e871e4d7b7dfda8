import type { Endpoint, PayloadRequest } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { publishingPlan } from '../domain/publishing-plan.ts'
import { mayRunScheduled, refuseMoment } from '../domain/scheduled-step.ts'
import { loadDraft } from '../preview/load-draft.ts'
import { cancelStep, plannedSteps, planStep } from '../scheduling/plan.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const NOT_STAFF = { path: '', code: 'forbidden', message: '只有编辑、审核专家和管理员可以看排期。' }
const NOT_EDITOR = { path: '', code: 'forbidden', message: '只有编辑和管理员可以取消预约。' }
const GONE = { path: '', code: 'not-found', message: '没有这个预约，可能已经做完，或别人取消了。请刷新页面。' }
const UNKNOWN = { path: '', code: 'not-found', message: '没有这一篇，可能已被删除或放进了回收站。' }
const WRONG_STEP = { path: 'step', code: 'invalid', message: '只能预约发布或下线。' }

/** 排期: what goes live or offline when, for those who work on texts. */
export const publishingPlanEndpoints: Endpoint[] = [
  {
    path: '/publishing-plan',
    method: 'get',
    handler: async (req) => {
      if (!contentStaff({ req })) return refuse(403, NOT_STAFF)
      return answer(200, publishingPlan(await plannedSteps(req.payload), new Date()))
    },
  },
  {
    path: '/publishing-plan/:id/cancel',
    method: 'post',
    handler: async (req) => {
      if (mayRunScheduled('publish', req.user?.roles ?? null) !== undefined) return refuse(403, NOT_EDITOR)
      const isCancelled = await cancelStep(req.payload, String(req.routeParams?.['id'] ?? ''))
      return isCancelled ? answer(200, {}) : refuse(404, GONE)
    },
  },
]

/** Has the clock publish a text, or take it offline. */
export const planText = (kind: ContentKind): Endpoint => ({
  path: '/:id/plan',
  method: 'post',
  handler: (req) => plan(kind, req),
})

async function plan(kind: ContentKind, req: PayloadRequest): Promise<Response> {
  const { user } = req
  if (!user || !contentStaff({ req })) return refuse(403, NOT_STAFF)
  const sent = await readJson({ headers: req.headers, body: req.body ?? null })
  if (sent.refusal) return sent.refusal
  const { step, at } = (sent.json ?? {}) as { step?: unknown; at?: unknown }
  if (step !== 'publish' && step !== 'unpublish') return refuse(400, WRONG_STEP)
  const notAllowed = mayRunScheduled(step, user.roles)
  if (notAllowed !== undefined) return refuse(403, { path: '', code: 'forbidden', message: notAllowed })
  const wrongMoment = refuseMoment(at, new Date())
  if (wrongMoment !== undefined) return refuse(400, { path: 'at', code: 'invalid', message: wrongMoment })
  const text = await loadDraft(req.payload, kind, String(req.routeParams?.['id'] ?? ''), { user })
  if (!text || text['deletedAt']) return refuse(404, UNKNOWN)
  const id = await planStep(req.payload, { kind, document: text.id, step, at: new Date(String(at)) }, user)
  return answer(201, { id })
}

import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { momentInChina } from '../domain/moments.ts'
import { type PlannedStep, publishingPlan } from '../domain/publishing-plan.ts'
import { mayCancel, mayRunScheduled, refuseBooking, refuseMoment, refuseReason } from '../domain/scheduled-step.ts'
import { STEP_RULES } from '../domain/workflow-steps.ts'
import { loadDraft, type StoredDraft } from '../preview/load-draft.ts'
import { bookingsOf, cancelStep, plannedSteps, planStep } from '../scheduling/plan.ts'
import { writeAudit } from '../workflow/audit.ts'
import { actorOf, liveText } from '../workflow/stored-text.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const NOT_STAFF = { path: '', code: 'forbidden', message: '只有编辑、审核专家和管理员可以看排期。' }
const NOT_YOURS = { path: '', code: 'forbidden', message: '只有预约的人、编辑和管理员可以取消这个预约。' }
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
      const { user } = req
      if (!user) return refuse(403, NOT_STAFF)
      const id = String(req.routeParams?.['id'] ?? '')
      const planned = (await plannedSteps(req.payload)).find((step) => step.id === id)
      if (!planned) return contentStaff({ req }) ? refuse(404, GONE) : refuse(403, NOT_STAFF)
      if (!mayCancel(planned, { id: String(user.id), roles: user.roles ?? [] })) return refuse(403, NOT_YOURS)
      if (!(await cancelStep(req.payload, id))) return refuse(404, GONE)
      await note('取消预约', planned, STEP_RULES[planned.step].label, req)
      return answer(200, {})
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
  const { step, at, reason } = (sent.json ?? {}) as { step?: unknown; at?: unknown; reason?: unknown }
  if (step !== 'publish' && step !== 'unpublish') return refuse(400, WRONG_STEP)
  const notAllowed = mayRunScheduled(step, user.roles)
  if (notAllowed !== undefined) return refuse(403, { path: '', code: 'forbidden', message: notAllowed })
  const wrongMoment = refuseMoment(at, new Date())
  if (wrongMoment !== undefined) return refuse(400, { path: 'at', code: 'invalid', message: wrongMoment })
  const wrongReason = refuseReason(step, reason)
  if (wrongReason !== undefined) return refuse(400, { path: 'reason', code: 'invalid', message: wrongReason })
  const text = await loadDraft(req.payload, kind, String(req.routeParams?.['id'] ?? ''), { user })
  if (!text || text['deletedAt']) return refuse(404, UNKNOWN)
  return book({ step, at: new Date(String(at)), reason: String(reason ?? '').trim() }, { kind, text }, user, req)
}

async function book(
  wanted: { readonly step: 'publish' | 'unpublish'; readonly at: Date; readonly reason: string },
  { kind, text }: { readonly kind: ContentKind; readonly text: StoredDraft },
  user: TypedUser,
  req: PayloadRequest,
): Promise<Response> {
  const { step } = wanted
  const at = wanted.at.toISOString()
  const isLive = (await liveText(kind, text.id, req)) !== undefined
  const refusalBeside = (booked: readonly PlannedStep[]) => refuseBooking({ step, at }, { isLive, booked })
  const before = refusalBeside(await bookingsOf(req.payload, kind, text.id))
  if (before !== undefined) return refuse(409, { path: '', code: 'booked', message: before })
  const id = await planStep(req.payload, { ...wanted, kind, document: text.id }, user)
  // Of two that book in the same moment the first stays.
  const all = await bookingsOf(req.payload, kind, text.id)
  const meanwhile = refusalBeside(
    all.slice(
      0,
      all.findIndex((other) => other.id === id),
    ),
  )
  if (meanwhile !== undefined) {
    await cancelStep(req.payload, id)
    return refuse(409, { path: '', code: 'booked', message: meanwhile })
  }
  const title = String(text['title'] ?? '')
  await note(`预约${STEP_RULES[step].label}`, { kind, document: text.id, title, at }, wanted.reason, req)
  return answer(201, { id })
}

/** Appends to the audit log, with the moment that is meant. */
function note(
  action: string,
  { kind, document, title, at }: Pick<PlannedStep, 'kind' | 'document' | 'title' | 'at'>,
  words: string,
  req: PayloadRequest,
): Promise<void> {
  const remark = [momentInChina(at), words].filter(Boolean).join('，')
  return writeAudit({ actor: actorOf(req), action, kind, id: document, title, remark }, req)
}

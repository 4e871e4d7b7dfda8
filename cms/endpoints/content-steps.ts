import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { checkStepRequest, isContentStep } from '../domain/check-step-request.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { showSteps } from '../workflow/show-steps.ts'
import { newestText, takeContentStep } from '../workflow/take-content-step.ts'
import type { StoredText } from '../workflow/stored-text.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const MOST_BYTES = 64 * 1024

const UNKNOWN = { path: '', code: 'not-found', message: '没有这一篇，可能已被删除或放进了回收站。' }
const UNKNOWN_STEP = { path: 'step', code: 'not-found', message: '没有这一步，请刷新页面再试。' }
const NOT_STAFF = { path: '', code: 'forbidden', message: '只有编辑、审核专家和管理员可以处理内容。' }

/** Collections of texts with the addresses of their steps. */
export function withContentSteps(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({ ...collection, endpoints: contentSteps(collection.slug as ContentKind) }))
}

/** What a person may do with a text, and what the checks find in it; and the steps themselves. */
function contentSteps(kind: ContentKind): Endpoint[] {
  return [
    {
      path: '/:id/steps',
      method: 'get',
      handler: (req) => withText(kind, req, async (text) => answer(200, await showSteps(kind, text, req))),
    },
    {
      path: '/:id/step/:step',
      method: 'post',
      handler: (req) => withText(kind, req, (text) => take(kind, text, req)),
    },
  ]
}

async function withText(
  kind: ContentKind,
  req: PayloadRequest,
  next: (text: StoredText) => Promise<Response>,
): Promise<Response> {
  if (!contentStaff({ req })) return refuse(403, NOT_STAFF)
  const id = req.routeParams?.['id']
  const text = typeof id === 'string' ? await newestText(kind, id, req) : undefined
  return text ? next(text) : refuse(404, UNKNOWN)
}

async function take(kind: ContentKind, text: StoredText, req: PayloadRequest): Promise<Response> {
  const step = req.routeParams?.['step']
  if (!isContentStep(step)) return refuse(404, UNKNOWN_STEP)
  const hasBody = req.headers.has('content-type')
  const sent = hasBody ? await readJson(req as unknown as Request, MOST_BYTES) : { json: undefined }
  if (sent.refusal) return sent.refusal
  const { request, issue } = checkStepRequest(sent.json)
  if (issue) return refuse(400, issue)
  const taken = await takeContentStep(kind, text, step, request, req)
  if (taken.refusal) {
    const { status, code, message } = taken.refusal
    const places = taken.findings.map(({ path, message, code }) => ({ path, message, code }))
    return refuse(status, { path: '', message, code }, ...places)
  }
  return answer(200, await showSteps(kind, taken.text, req, taken.found))
}

import type { Endpoint, PayloadRequest } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { isFormText } from '../domain/form-text.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { type BlockShapes, tidyRichText } from '../domain/rich-text-tidy.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { checkWhileWriting } from '../workflow/check-while-writing.ts'
import { newestText } from '../workflow/take-content-step.ts'
import { tickWarnings } from '../workflow/tick-warnings.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const MOST_BYTES = 1024 * 1024
const MOST_TICKED = 100
const LONGEST_KEY = 200

const NOT_STAFF = { path: '', code: 'forbidden', message: '只有编辑、审核专家和管理员可以检查内容。' }
const UNKNOWN = { path: '', code: 'not-found', message: '没有这一篇，可能已被删除或放进了回收站。' }
const BAD_FORM = { path: 'data', code: 'invalid', message: '表单的内容格式不对，请刷新页面再试。' }
const BAD_TICKS = { path: 'add', code: 'invalid', message: '看过的提醒格式不对，请刷新页面再试。' }

/**
 * `POST /api/:collection/quality` with `{ id?, data }`: what the checks find in a form, saved or not. Writes nothing.
 *
 * @param blocks what the text may hold: a save tidies what was pasted, so the checks look at it tidied
 */
export function checkText(kind: ContentKind, blocks: BlockShapes): Endpoint {
  return {
    path: '/quality',
    method: 'post',
    handler: async (req) => {
      if (!contentStaff({ req })) return refuse(403, NOT_STAFF)
      const sent = await readJson(req as unknown as Request, MOST_BYTES)
      if (sent.refusal) return sent.refusal
      const { json } = sent
      if (!isRecord(json) || !isFormText(json['data'])) return refuse(400, BAD_FORM)
      const { id, data } = json
      if (id !== undefined && id !== null && typeof id !== 'string') return refuse(400, BAD_FORM)
      const stored = typeof id === 'string' ? await newestText(kind, id, req) : undefined
      if (typeof id === 'string' && !stored) return refuse(404, UNKNOWN)
      const form = data as Record<string, unknown>
      const tidy = { ...form, body: tidyRichText(form['body'], blocks) }
      return answer(200, await checkWhileWriting(kind, 'body' in form ? tidy : form, stored, req))
    },
  }
}

/** `POST /api/:collection/:id/ticks` with `{ add, remove }`: keys of warnings that were looked at, or not after all. */
export function tickText(kind: ContentKind): Endpoint {
  return {
    path: '/:id/ticks',
    method: 'post',
    handler: async (req: PayloadRequest) => {
      if (!contentStaff({ req })) return refuse(403, NOT_STAFF)
      const id = req.routeParams?.['id']
      const sent = await readJson(req as unknown as Request)
      if (sent.refusal) return sent.refusal
      const { json } = sent
      const { add = [], remove = [] } = isRecord(json) ? json : {}
      if (!isRecord(json) || !areKeys(add) || !areKeys(remove)) return refuse(400, BAD_TICKS)
      const stored = typeof id === 'string' ? await newestText(kind, id, req) : undefined
      if (!stored) return refuse(404, UNKNOWN)
      const ticked = await tickWarnings(kind, stored, { add, remove }, req)
      if (ticked.refusal) {
        const { status, code, message } = ticked.refusal
        return refuse(status, { path: '', code, message })
      }
      const { tickedWarnings, updatedAt } = ticked.text
      // Whose form shows the version before may go on with the one after: only ticks differ.
      return answer(200, { tickedWarnings: tickedWarnings ?? [], updatedAt, before: stored.updatedAt })
    },
  }
}

function areKeys(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_TICKED &&
    value.every((key) => typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY)
  )
}

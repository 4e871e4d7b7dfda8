import type { PayloadRequest } from 'payload'
import type { Issue } from '../domain/issue.ts'
import { openWarningIssues, openWarnings, type AcceptedWarning } from '../domain/planning/accepted-warnings.ts'
import { isBlock } from '../domain/planning/conflicts.ts'
import { slotInWords } from '../domain/planning/in-words.ts'
import { judgementOf } from '../domain/planning/judge-save.ts'
import { nearestFree } from '../domain/planning/nearest-free.ts'
import { holdPlace } from './held-places.ts'
import { removeIntent } from './intents.ts'
import { reserve } from './reserve.ts'
import { toPlanned, unreadableIssues } from './to-planned.ts'

type Row = Readonly<Record<string, unknown>>

const BUSY: Issue = {
  path: 'startsAt',
  message: '有人正在安排同一讲师或同一间房的讲座，请稍等半分钟再保存',
}

/**
 * What the planning rules say against a save, with the nearest free time; nothing when it may go on. Then the place is
 * held until the lecture is stored. Warnings hold up people only: the server itself and the import pass. A plan that
 * cannot be read is refused, for nobody could say what it clashes with.
 */
export async function judgeLecture(before: Row | undefined, after: Row, req: PayloadRequest): Promise<Issue[]> {
  const planned = toPlanned(after)
  if (!planned) return after['state'] === 'cancelled' ? [] : unreadableIssues(after)
  const { blocks, warnings } = judgementOf(before && toPlanned(before), planned)
  if (!blocks) return []
  const asking = { payload: req.payload, req }
  const judged = await reserve(asking, planned)
  if (judged === 'busy') return [BUSY]
  const { conflicts, around, intent } = judged
  if (!intent) {
    const free = nearestFree(planned, around, new Date().toISOString())
    const proposal = free ? `。最近的空档：${slotInWords(free)}` : ''
    return conflicts
      .filter(isBlock)
      .map(({ path, message }, index) => ({ path, message: index === 0 ? `${message}${proposal}` : message }))
  }
  const open = warnings && req.user ? openWarnings(conflicts, acceptedOf(after)) : []
  if (open.length === 0) {
    holdPlace(req, intent, planned)
    return []
  }
  await removeIntent(asking, intent.id)
  return openWarningIssues(open)
}

export function acceptedOf(lecture: Row): AcceptedWarning[] {
  const rows = lecture['acceptedWarnings']
  return Array.isArray(rows)
    ? (rows as AcceptedWarning[]).filter(({ key, reason }) => typeof key === 'string' && typeof reason === 'string')
    : []
}

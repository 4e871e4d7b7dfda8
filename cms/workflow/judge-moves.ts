import { isAuthor } from '../domain/authors.ts'
import { needsSignOff } from '../domain/content-states.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseTrash } from '../domain/trash.ts'
import { takeStep } from '../domain/workflow.ts'
import { NOT_IN_TRASH, REVIEW_PUT_OFF, TRASHED_TEXT_EDITED } from '../domain/workflow-refusal.ts'
import { STEP_RULES } from '../domain/workflow-steps.ts'
import { assess } from './assess.ts'
import { kept, keptReview, NO_SIGN_OFF, putsOffReviewOf, stepBy } from './kept-fields.ts'
import { refused } from './refused.ts'
import { scheduledReason } from './scheduled-reason.ts'
import { signedHash } from './signed-hash.ts'
import { authorsOf, liveText, stateOf } from './stored-text.ts'
import type { Judged, Write } from './write.ts'

/** Publishing and taking offline without the step's own address: by the clock, or by a plain save. */
export async function judgeMove(
  { kind, data, stored, actor, req }: Write,
  step: 'publish' | 'unpublish',
): Promise<Judged> {
  if (stored.deletedAt && step === 'publish') throw refused(TRASHED_TEXT_EDITED)
  const isScheduled = req.payloadAPI === 'local'
  const text = step === 'publish' ? data : stored
  const ticked = stored.tickedWarnings ?? []
  const { situation, hash, live } = await assess(kind, { text, stored, ticked }, actor, req, isScheduled)
  const isDone =
    step === 'publish'
      ? live !== undefined && situation.state === 'published' && signedHash(kind, live) === hash
      : live === undefined
  // A job that runs again after a crash finds its work done.
  if (isScheduled && isDone) return { fields: { ...kept(stored), ...keptReview(data, stored), state: stateOf(stored) } }
  const outcome = takeStep(step, situation)
  if (outcome.refusal) throw refused(outcome.refusal)
  if (step === 'publish' && needsSignOff(kind) && putsOffReviewOf(data, stored)) throw refused(REVIEW_PUT_OFF)
  const lastStep = stepBy(step, actor)
  const reason = isScheduled ? scheduledReason(req) : ''
  const remark = { by: lastStep.by, at: lastStep.at, step, text: reason }
  return {
    action: STEP_RULES[step].label,
    remark: isScheduled ? ['预约的时间到了', reason].filter(Boolean).join('：') : undefined,
    fields: {
      ...kept(stored),
      ...keptReview(data, stored),
      state: outcome.state,
      lastStep,
      ...(reason === '' ? {} : { remarks: [...(stored.remarks ?? []), remark] }),
    },
  }
}

export async function judgeTrash({ kind, stored, actor, req }: Write): Promise<Judged> {
  // The server itself clears up after an import.
  if (actor.id !== undefined) {
    const refusal = refuseTrash({
      state: stateOf(stored),
      isLive: (await liveText(kind, String(stored.id), req)) !== undefined,
      roles: actor.roles,
      isAuthor: isAuthor(authorsOf(stored), actor.id),
      isOwner: relatedId(stored.owner) === actor.id,
    })
    if (refusal) throw refused(refusal)
  }
  return { action: '放进回收站', fields: { ...kept(stored), state: stateOf(stored) } }
}

/** @throws APIError for a text that is not in the trash, which this would take offline. */
export function judgeUntrash({ stored }: Write): Judged {
  if (!stored.deletedAt) throw refused(NOT_IN_TRASH)
  const state = stateOf(stored)
  const wasLive = state === 'published' || state === 'needs-revision'
  return {
    action: '从回收站恢复',
    fields: {
      ...kept(stored),
      _status: 'draft',
      state: wasLive ? 'draft' : state,
      ...(wasLive ? { signOff: NO_SIGN_OFF } : {}),
    },
  }
}

import type { PayloadRequest } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { reviewAfterSignOff } from '../domain/review-after-sign-off.ts'
import { dayInChina } from '../domain/review-day.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import type { StepOutcome } from '../domain/workflow.ts'
import type { ContentStep } from '../domain/workflow-steps.ts'
import type { Assessment } from './assess.ts'
import { NO_SIGN_OFF, stepBy } from './kept-fields.ts'
import { type Actor, authorsOf, type StoredText } from './stored-text.ts'

interface Taken {
  readonly kind: ContentKind
  readonly step: ContentStep
  readonly stored: StoredText
  readonly actor: Actor
  readonly outcome: Extract<StepOutcome, { refusal?: undefined }>
  readonly assessment: Assessment
  readonly remark: string
}

/** Months until a text must be looked at again, when the settings do not say. */
const DEFAULT_REVIEW_MONTHS = 24

/** What a step writes beside the text. */
export async function fieldsOfStep(
  taken: Taken,
  ticked: readonly string[],
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  const { step, stored, actor, outcome, assessment, remark } = taken
  const lastStep = stepBy(step, actor)
  const { by, at } = lastStep
  // Who gives a draft up goes back to the live text, with its own sign-off and writers.
  const text = step === 'discard' && assessment.live ? assessment.live : stored
  return {
    state: outcome.state,
    lastStep,
    authors: authorsOf(text),
    remarks: [...(stored.remarks ?? []), ...(remark === '' ? [] : [{ by, at, step, text: remark }])],
    tickedWarnings: step === 'discard' ? (text.tickedWarnings ?? []) : ticked,
    signOff: signOffAfter(taken, text, at),
    ...(outcome.signOff === 'set' ? await reviewed(stored, actor, req) : {}),
  }
}

function signOffAfter({ actor, outcome, assessment }: Taken, text: StoredText, at: string) {
  switch (outcome.signOff) {
    case 'set':
      return { by: actor.id ?? null, at, hash: assessment.hash }
    case 'drop':
      return NO_SIGN_OFF
    case 'keep':
      return text.signOff ?? NO_SIGN_OFF
  }
}

async function reviewed(stored: StoredText, actor: Actor, req: PayloadRequest): Promise<Record<string, unknown>> {
  const before = isRecord(stored['review']) ? stored['review'] : {}
  const { reviewByMonths } = await req.payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true, req })
  const reviewBy = before['reviewBy']
  const today = dayInChina(new Date())
  const due = typeof reviewBy === 'string' ? dayInChina(new Date(reviewBy)) : undefined
  return { review: { ...before, ...reviewAfterSignOff(due, actor, today, reviewByMonths ?? DEFAULT_REVIEW_MONTHS) } }
}

import { putsReviewOff } from '../domain/review-after-sign-off.ts'
import { dayInChina } from '../domain/review-day.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import type { ContentStep } from '../domain/workflow-steps.ts'
import { type Actor, authorsOf, type StoredText } from './stored-text.ts'

export const NO_SIGN_OFF = { by: null, at: null, hash: null }
export const NO_STEP = { step: null, by: null, at: null }

/** Who a step is by, as the version keeps it. */
export function stepBy(step: ContentStep, { id }: Actor) {
  return { step, by: id ?? null, at: new Date().toISOString() }
}

/** What only the workflow writes, as it was. */
export function kept(stored: StoredText): Record<string, unknown> {
  const { signOff, remarks, tickedWarnings, lastStep } = stored
  return {
    authors: authorsOf(stored),
    signOff: signOff ?? NO_SIGN_OFF,
    remarks: remarks ?? [],
    tickedWarnings: tickedWarnings ?? [],
    lastStep: lastStep ?? NO_STEP,
  }
}

/** Editors set the day of the next review; who reviewed and when comes from the sign-off. */
export function keptReview(data: StoredText, stored: StoredText): Record<string, unknown> {
  if (!isRecord(data['review'])) return {}
  const before = isRecord(stored['review']) ? stored['review'] : {}
  const { status = 'demo', reviewer = null, reviewedOn = null } = before
  return { review: { ...data['review'], status, reviewer, reviewedOn } }
}

/** Whether what is written puts the day of the next review off. */
export function putsOffReviewOf(data: StoredText, stored: StoredText): boolean {
  return isRecord(data['review']) && putsReviewOff(reviewDay(stored), reviewDay(data))
}

function reviewDay({ review }: StoredText): string | undefined {
  const day = isRecord(review) ? review['reviewBy'] : undefined
  const moment = day instanceof Date ? day : typeof day === 'string' && day !== '' ? new Date(day) : undefined
  return moment && !Number.isNaN(moment.getTime()) ? dayInChina(moment) : undefined
}

/** A new text was reviewed by nobody, also when it is a copy of one that was. */
export function unreviewed({ review }: StoredText): Record<string, unknown> {
  return isRecord(review) ? { review: { ...review, status: 'demo', reviewer: null, reviewedOn: null } } : {}
}

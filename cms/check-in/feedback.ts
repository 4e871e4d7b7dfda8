import { ValidationError, type Payload, type Where } from 'payload'
import type { FeedbackView } from '../../content/contract/feedback.ts'
import {
  changeableSince,
  feedbackRefusal,
  feedbackState,
  type FeedbackState,
  type FeedbackValues,
} from '../domain/feedback/feedback.ts'
import type { LectureState } from '../domain/lecture.ts'
import { UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import type { FieldIssue } from '../domain/check-sign-up.ts'
import { findSignUp, IN_ONE_STATEMENT } from '../sign-up/rows.ts'
import { tokenHash } from '../sign-up/token.ts'
import { findCheckIn } from './check-in-rows.ts'

interface StoredFeedback {
  readonly id: string
  readonly stars: number
  readonly remark?: string | null
  readonly at: string
}

interface Family {
  readonly signUp: string
  readonly lecture: string
  readonly state: FeedbackState
  readonly given: StoredFeedback | undefined
}

/** What the page of a sign-up asks or shows; undefined where there is nothing to say. */
export async function showFeedback(payload: Payload, token: string, now: Date): Promise<FeedbackView | undefined> {
  const family = await familyOf(payload, token, now)
  if (!family) return undefined
  const { state, given } = family
  const values = given ? { stars: given.stars, remark: given.remark ?? '' } : undefined
  if (state.kind === 'asked') return { isAsked: true, until: state.until, ...(values ? { given: values } : {}) }
  return values && { isAsked: false, given: values }
}

/** Keeps what a family says, once for each sign-up; said again, it is changed. */
export async function giveFeedback(
  payload: Payload,
  token: string,
  values: FeedbackValues,
  now: Date,
): Promise<{ readonly refusal?: { readonly status: number; readonly error: FieldIssue } }> {
  const family = await familyOf(payload, token, now)
  if (!family) return { refusal: UNKNOWN_SIGN_UP }
  const { signUp, lecture, state } = family
  if (state.kind !== 'asked') {
    const { status, ...error } = feedbackRefusal(state)
    return { refusal: { status, error } }
  }
  if (await change(payload, signUp, values, now)) return {}
  try {
    const data = { lecture, key: signUp, ...values, at: now.toISOString(), isRead: false }
    await payload.db.create({ collection: 'feedback', data, returning: false })
    return {}
  } catch (error) {
    // The same form sent twice at once: the other one was first.
    if (!(error instanceof ValidationError)) throw error
    await change(payload, signUp, values, now)
    return {}
  }
}

async function familyOf(payload: Payload, token: string, now: Date): Promise<Family | undefined> {
  const hash = tokenHash(token)
  const row = hash === undefined ? undefined : await findSignUp(payload, 'token', hash)
  if (!row || row.state === 'pending') return undefined
  const [lecture, checkIn, given] = await Promise.all([
    findOne<{ id: string; state: LectureState; endsAt: string }>(payload, 'lectures', 'id', row.lecture),
    findCheckIn(payload, String(row.id), row.lecture),
    findOne<StoredFeedback>(payload, 'feedback', 'key', String(row.id)),
  ])
  if (!lecture) return undefined
  const wasHere = checkIn !== undefined && checkIn.isUndone !== true
  const state = feedbackState({ lecture, wasHere, givenAt: given?.at, now })
  return { signUp: String(row.id), lecture: row.lecture, state, given }
}

async function change(payload: Payload, signUp: string, values: FeedbackValues, now: Date): Promise<boolean> {
  const where: Where = { and: [{ key: { equals: signUp } }, { at: { greater_than: changeableSince(now) } }] }
  const data = { ...values, isRead: false }
  const changed: unknown = await payload.db.updateOne({
    collection: 'feedback',
    where,
    data,
    options: IN_ONE_STATEMENT,
  })
  return changed !== null && changed !== undefined
}

async function findOne<Row extends { id: string }>(
  payload: Payload,
  collection: 'lectures' | 'feedback',
  field: string,
  value: string,
): Promise<Row | undefined> {
  return (await payload.db.findOne<Row>({ collection, where: { [field]: { equals: value } } })) ?? undefined
}

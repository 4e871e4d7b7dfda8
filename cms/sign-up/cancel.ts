import type { Payload } from 'payload'
import { TOO_LATE_TO_CANCEL, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { mayCancel } from '../domain/sign-up-state.ts'
import { findLectureById, findSignUp, markCancelled, type SignUpRow } from './rows.ts'
import { giveBack, readCounter, recount } from './seat-counter.ts'
import type { Refused } from './sign-up.ts'
import { tokenHash } from './token.ts'

export type Cancelled = { readonly signUp: SignUpRow; readonly refusal?: undefined }

/** Cancels by manage link and frees the seats. Cancelling again changes nothing and is no error. */
export async function cancelByToken(payload: Payload, token: string, now: Date): Promise<Cancelled | Refused> {
  const hash = tokenHash(token)
  const found = hash === undefined ? undefined : await findSignUp(payload, 'token', hash)
  if (!found || found.state === 'pending') return { refusal: UNKNOWN_SIGN_UP }
  if (found.state === 'cancelled') return { signUp: found }
  const lecture = await findLectureById(payload, found.lecture)
  if (!lecture || !mayCancel(lecture, found.state, now)) return { refusal: TOO_LATE_TO_CANCEL }
  return { signUp: await release(payload, found) }
}

/** Cancels for an organizer, at any time. The caller has checked that this sign-up is within the organizer's scope. */
export async function cancelById(payload: Payload, id: string): Promise<Cancelled | Refused> {
  const found = await findSignUp(payload, 'id', id)
  if (!found || found.state === 'pending') return { refusal: UNKNOWN_SIGN_UP }
  return { signUp: found.state === 'cancelled' ? found : await release(payload, found) }
}

/** The counter is lowered only by the one call that turned the row, and only if no recount has left the row out. */
async function release(payload: Payload, row: SignUpRow): Promise<SignUpRow> {
  const seen = await readCounter(payload, row.lecture)
  const cancelled = await markCancelled(payload, row.id)
  if (!cancelled) return { ...row, state: 'cancelled' }
  if (!(await giveBack(payload, row.lecture, cancelled.people, seen))) await recount(payload, row.lecture)
  return cancelled
}

import { mayAccept } from '../domain/family-state.ts'
import { ALREADY_ACCEPTED, NO_OFFER, OFFER_LAPSED, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import type { SignUpContext } from './context.ts'
import { findByToken } from './find-by-token.ts'
import { findLectureById } from './lecture-rows.ts'
import { changeRow, type SignUpRow } from './rows.ts'
import type { Refused } from './sign-up.ts'

/** The family takes the seats it was offered, which are kept for it: the offer becomes a sign-up like any other. */
export async function acceptOffer(
  context: SignUpContext,
  token: string,
): Promise<{ readonly signUp: SignUpRow; readonly refusal?: undefined } | Refused> {
  const { payload, now } = context
  const found = await findByToken(payload, token, now)
  if (!found) return { refusal: UNKNOWN_SIGN_UP }
  if (found.state === 'lapsed') return { refusal: OFFER_LAPSED }
  if (found.state === 'confirmed') return { refusal: ALREADY_ACCEPTED }
  const lecture = await findLectureById(payload, found.row.lecture)
  if (!lecture || !mayAccept(lecture, found.state, now)) return { refusal: NO_OFFER }
  const stands = { and: [{ state: { equals: 'offered' } }, { offerUntil: { greater_than: now.toISOString() } }] }
  const signUp = await changeRow(payload, found.row.id, stands, { state: 'confirmed' })
  // It was accepted, passed on or lapsed in this very moment.
  if (!signUp) return acceptOffer(context, token)
  return { signUp }
}

import type { Payload } from 'payload'
import type { SignUpView } from '../../content/contract/visit.ts'
import { isJustConfirmed, mayCancel } from '../domain/sign-up-state.ts'
import { findLectureById, findSignUp } from './rows.ts'
import { tokenHash } from './token.ts'

/** A sign-up as its manage link shows it; undefined for an unknown link. */
export async function showSignUp(payload: Payload, token: string, now: Date): Promise<SignUpView | undefined> {
  const hash = tokenHash(token)
  const row = hash === undefined ? undefined : await findSignUp(payload, 'token', hash)
  if (!row || row.state === 'pending') return undefined
  const lecture = await findLectureById(payload, row.lecture)
  if (!lecture) return undefined
  return {
    token,
    lecture: lecture.slug,
    name: row.name,
    maskedPhone: row.phoneMasked,
    adults: row.adults,
    children: row.children,
    childMonths: row.childMonths,
    state: row.state,
    canCancel: mayCancel(lecture, row.state, now),
    justConfirmed: row.state === 'confirmed' && isJustConfirmed(row.consentAt, now),
  }
}

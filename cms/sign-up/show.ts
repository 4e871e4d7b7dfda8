import type { Payload } from 'payload'
import type { SignUpView } from '../../content/contract/visit.ts'
import { mayAccept, mayCancel, mayChangePeople } from '../domain/family-state.ts'
import { isPublicLecture, type LectureState } from '../domain/lecture.ts'
import { isJustConfirmed, signUpState } from '../domain/sign-up-state.ts'
import { findByToken } from './find-by-token.ts'
import { findLectureFacts } from './lecture-facts.ts'
import { findLectureById } from './lecture-rows.ts'
import { countAhead, type SignUpRow } from './rows.ts'

/** A sign-up as its manage link shows it; undefined for an unknown link. */
export async function showSignUp(payload: Payload, token: string, now: Date): Promise<SignUpView | undefined> {
  const found = await findByToken(payload, token, now)
  const lecture = found && (await findLectureById(payload, found.row.lecture))
  if (!found || !lecture) return undefined
  const { row, state } = found
  const isConfirmed = state === 'confirmed'
  return {
    token,
    lecture: lecture.slug,
    name: row.name,
    maskedPhone: row.phoneMasked,
    adults: row.adults,
    children: row.children,
    childMonths: row.childMonths,
    state,
    canCancel: mayCancel(lecture, state, now),
    canChange: mayChangePeople(lecture, state, now),
    canAccept: mayAccept(lecture, state, now),
    childrenAttend: lecture.childrenAttend ?? false,
    ...(signUpState(lecture, 0, now) === 'held' && { isOver: true }),
    justConfirmed: isConfirmed && isJustConfirmed(row.consentAt, now),
    ...(state === 'waiting' && { place: await countAhead(payload, row.lecture, row.waitingNumber ?? 0) }),
    ...(state === 'offered' && row.offerUntil && { offerUntil: row.offerUntil }),
    ...(isConfirmed && row.code && { code: row.code }),
    ...(await privateLecture(payload, row, lecture)),
  }
}

/** What the Catalog does not know and only this family sees: a lecture of its own. */
async function privateLecture(
  payload: Payload,
  row: SignUpRow,
  lecture: { readonly type: string; readonly state: LectureState },
): Promise<Pick<SignUpView, 'privateLecture'>> {
  if (isPublicLecture(lecture)) return {}
  const facts = await findLectureFacts(payload, row.lecture)
  if (!facts) return {}
  const { title, type, startsAt, endsAt, place, trainer } = facts
  const isCancelled = lecture.state === 'cancelled'
  return { privateLecture: { title, type, startsAt, endsAt, place, trainer, isCancelled } }
}

import type { Where } from 'payload'
import { familyState, LIVE_STATES, mayAccept, mayCancel } from '../domain/family-state.ts'
import {
  ALREADY_ACCEPTED,
  NO_OFFER,
  OFFER_LAPSED,
  TOO_LATE_TO_CANCEL,
  UNKNOWN_SIGN_UP,
} from '../domain/sign-up-refusal.ts'
import { refuseLeaving } from '../domain/organizer-steps.ts'
import { isCheckedIn } from './checked-in.ts'
import type { SignUpContext } from './context.ts'
import { findByToken } from './find-by-token.ts'
import { findLectureById } from './lecture-rows.ts'
import { noteStep, type StaffMember } from './note-step.ts'
import { offerFreedSeats, takeBackOffer } from './offer.ts'
import { endRow, findSignUp, type SignUpRow } from './rows.ts'
import { giveBack, readCounter, recount } from './seat-counter.ts'
import type { Refused } from './sign-up.ts'
import { tellFamily } from './tell-family.ts'

export type Cancelled = { readonly signUp: SignUpRow; readonly refusal?: undefined }

/** Cancels by manage link and frees the seats, or the place in the line. Again, it changes nothing and is no error. */
export async function cancelByToken(context: SignUpContext, token: string): Promise<Cancelled | Refused> {
  const { payload, now } = context
  const found = await findByToken(payload, token, now)
  if (!found) return { refusal: UNKNOWN_SIGN_UP }
  if (!LIVE_STATES.includes(found.state)) return { signUp: found.row }
  const lecture = await findLectureById(payload, found.row.lecture)
  if (!lecture || !mayCancel(lecture, found.state, now)) return { refusal: TOO_LATE_TO_CANCEL }
  return { signUp: await release(context, found.row, 'cancelled') }
}

/** Cancels for an organizer, until the start. The caller has checked that this sign-up is within the organizer's scope. */
export async function cancelById(context: SignUpContext, id: string, by: StaffMember): Promise<Cancelled | Refused> {
  const found = await findSignUp(context.payload, 'id', id)
  if (!found || found.state === 'pending') return { refusal: UNKNOWN_SIGN_UP }
  if (!LIVE_STATES.includes(found.state)) return { signUp: found }
  const lecture = await findLectureById(context.payload, found.lecture)
  const stays = lecture && refuseLeaving(lecture, await isCheckedIn(context.payload, found), context.now)
  if (stays) return { refusal: stays }
  const signUp = await release(context, found, 'withdrawn')
  // The family itself may have been quicker.
  if (signUp.isWithdrawn) {
    await noteStep(context, by, { action: '取消报名', signUp: id, lecture: signUp.lecture })
    await tellFamily(context, signUp, 'withdrawn')
  }
  return { signUp }
}

/** The family passes on the seats it was offered; the next in line is offered them at once. */
export async function declineOffer(context: SignUpContext, token: string): Promise<Cancelled | Refused> {
  const { payload, now } = context
  const found = await findByToken(payload, token, now)
  if (!found) return { refusal: UNKNOWN_SIGN_UP }
  if (found.state === 'declined') return { signUp: found.row }
  if (found.state === 'lapsed') return { refusal: OFFER_LAPSED }
  if (found.state === 'confirmed') return { refusal: ALREADY_ACCEPTED }
  const lecture = await findLectureById(payload, found.row.lecture)
  if (!lecture || !mayAccept(lecture, found.state, now)) return { refusal: NO_OFFER }
  return { signUp: await release(context, found.row, 'declined') }
}

/** An offer past its deadline lapses; undefined when it was accepted or passed on meanwhile. */
export async function lapse(context: SignUpContext, row: SignUpRow): Promise<SignUpRow | undefined> {
  const isOver = {
    and: [{ state: { equals: 'offered' } }, { offerUntil: { less_than_equal: context.now.toISOString() } }],
  }
  return giveUp(context, row, isOver, 'lapsed')
}

async function release(
  context: SignUpContext,
  row: SignUpRow,
  to: 'cancelled' | 'withdrawn' | 'declined',
): Promise<SignUpRow> {
  const { payload, now } = context
  if (row.state === 'offered' && !row.offerUntil) {
    // Whether an offer in the making has seats yet, only the one who makes it knows: it is a place in the line again.
    if (await takeBackOffer(payload, row.id, row.code ?? '')) await recount(payload, row.lecture)
  } else {
    const ended = await giveUp(context, row, asSeen(row), to)
    if (ended) {
      await offerFreedSeats(context, row.lecture)
      return ended
    }
  }
  // It was changed meanwhile: offered, accepted, lapsed or cancelled.
  const found = await findSignUp(payload, 'id', row.id)
  const state = found && familyState(found, now)
  if (!found || !state || !LIVE_STATES.includes(state))
    return found ?? { ...row, state: to === 'declined' ? to : 'cancelled' }
  return release(context, found, to)
}

/** The state that was seen; an offer has its deadline. */
function asSeen({ state }: SignUpRow): Where {
  const same = { state: { equals: state } }
  return state === 'offered' ? { and: [same, { offerUntil: { exists: true } }] } : same
}

/** The counter is lowered only by the one call that turned the row, and only if no recount has left the row out. */
async function giveUp(
  { payload }: SignUpContext,
  row: SignUpRow,
  from: Where,
  to: 'cancelled' | 'withdrawn' | 'declined' | 'lapsed',
): Promise<SignUpRow | undefined> {
  const seen = await readCounter(payload, row.lecture)
  const ended = await endRow(payload, row.id, from, to)
  if (!ended || row.state === 'waiting') return ended
  if (!(await giveBack(payload, row.lecture, ended.people, seen))) await recount(payload, row.lecture)
  return ended
}

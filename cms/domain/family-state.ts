import { hasPassed, type SignUpLecture } from './sign-up-state.ts'
import { isOfferOpen } from './waiting-list.ts'

/** A sign-up as the database holds it, as far as the rules need it. */
export interface StoredState {
  /**
   * pending: its seats are not yet assured, and it is nobody's sign-up until they are.
   * offered without `offerUntil`: an offer in the making, whose seats are not yet assured.
   */
  readonly state: 'pending' | 'confirmed' | 'waiting' | 'offered' | 'declined' | 'lapsed' | 'cancelled'
  readonly offerUntil?: string | null | undefined
}

/** How a sign-up stands for its family. */
export type FamilyState = Exclude<StoredState['state'], 'pending'>

/** Undefined while it is nobody's. An offer in the making still waits; one past its deadline has lapsed, swept or not. */
export function familyState(row: StoredState, now: Date): FamilyState | undefined {
  if (row.state === 'pending') return undefined
  if (row.state !== 'offered') return row.state
  if (!row.offerUntil) return 'waiting'
  return isOfferOpen(row.offerUntil, now) ? 'offered' : 'lapsed'
}

/** States in which a phone number cannot sign up for the lecture once more. */
export const LIVE_STATES: readonly FamilyState[] = ['confirmed', 'waiting', 'offered']

/** Whether seats of the lecture are kept for it: what the seat counter counts. */
export function holdsSeats({ state }: StoredState): boolean {
  return state === 'pending' || state === 'confirmed' || state === 'offered'
}

/** Until the lecture starts a family may give up its seats or its place; a cancelled lecture has none to give up. */
export function mayCancel(lecture: SignUpLecture, state: FamilyState, now: Date): boolean {
  return LIVE_STATES.includes(state) && isAhead(lecture, now)
}

/** Whether the numbers of people may be changed by the manage link. Waiting families sign up anew instead. */
export function mayChangePeople(lecture: SignUpLecture, state: FamilyState, now: Date): boolean {
  return state === 'confirmed' && isAhead(lecture, now)
}

/** Whether the family may take the seats it was offered. Its seats are kept, also when sign-up has closed meanwhile. */
export function mayAccept(lecture: SignUpLecture, state: FamilyState, now: Date): boolean {
  return state === 'offered' && isAhead(lecture, now)
}

function isAhead(lecture: SignUpLecture, now: Date): boolean {
  return !hasPassed(lecture.startsAt, now) && !['held', 'reported', 'cancelled'].includes(lecture.state)
}

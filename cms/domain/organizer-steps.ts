import type { LectureState } from './lecture.ts'
import {
  CHECKED_IN,
  LECTURE_BEGUN,
  NOT_A_TARGET,
  PRIVATE_MOVE,
  refuseFullTarget,
  type Refusal,
} from './sign-up-refusal.ts'
import { decideSignUp, type SignUpWish } from './sign-up-decision.ts'
import { hasPassed, seatsLeft, type SignUpLecture } from './sign-up-state.ts'
import { PRIVATE_EVENT_TYPES } from './vocabulary.ts'

/** The lecture that a family is signed up for. Times are ISO 8601. */
export interface LectureLeft {
  readonly type: string
  readonly state: LectureState
  readonly startsAt: string
}

/** The one that it would be moved to. */
export interface LectureEntered extends SignUpLecture {
  readonly type: string
  readonly childrenAttend?: boolean | null
}

/** Whether a lecture can still lose families: from its very start on, its list is the record of who was expected. */
export function hasOpenList({ state, startsAt }: Omit<LectureLeft, 'type'>, now: Date): boolean {
  // A cancelled one never starts, and its families may be given another date afterwards.
  return state === 'cancelled' || (state !== 'held' && state !== 'reported' && !hasPassed(startsAt, now))
}

/** Whether a family that calls is signed up from the lecture's list: from the approval to the start; then at the door. */
export function takesCalls(lecture: Omit<LectureLeft, 'type'>, now: Date): boolean {
  return ['approved', 'open', 'closed'].includes(lecture.state) && hasOpenList(lecture, now)
}

/** Whether families can be moved away from a lecture, as far as the lecture goes. */
export function letsFamiliesMove(lecture: LectureLeft, now: Date): boolean {
  return hasOpenList(lecture, now) && !isPrivate(lecture)
}

/** Why an organizer can neither move nor cancel a family's sign-up, or undefined. */
export function refuseLeaving(
  lecture: Omit<LectureLeft, 'type'>,
  isCheckedIn: boolean,
  now: Date,
): Refusal | undefined {
  if (!hasOpenList(lecture, now)) return LECTURE_BEGUN
  return isCheckedIn ? CHECKED_IN : undefined
}

export type MoveDecision =
  { readonly step: 'seat' | 'wait'; readonly refusal?: undefined } | { readonly refusal: Refusal }

/**
 * What a move comes to when so many seats there are taken. What takes families by itself now is a target: never a lecture
 * of one family only, whose address another one would be told.
 */
export function decideMove(
  from: LectureLeft,
  to: LectureEntered,
  family: Pick<SignUpWish, 'adults' | 'children' | 'wait'>,
  taken: number,
  now: Date,
): MoveDecision {
  if (isPrivate(from) || isPrivate(to)) return { refusal: PRIVATE_MOVE }
  if (!hasOpenList(from, now)) return { refusal: LECTURE_BEGUN }
  const decision = decideSignUp(to, { ...family, isByOrganizer: false }, taken, now)
  if (!decision.refusal) return decision
  return { refusal: inOrganizersWords(decision.refusal, to, family.adults + family.children, taken) }
}

/** The family's own words speak of pages and buttons that an organizer does not have. */
function inOrganizersWords(refusal: Refusal, { capacity }: LectureEntered, people: number, taken: number): Refusal {
  const { code } = refusal.error
  if (code === 'full' || code === 'no-waiting') {
    return refuseFullTarget(seatsLeft(capacity, taken), people, code === 'full')
  }
  return ['not-yet', 'closed', 'held', 'cancelled'].includes(code) ? NOT_A_TARGET : refusal
}

function isPrivate({ type }: { readonly type: string }): boolean {
  return PRIVATE_EVENT_TYPES.includes(type)
}

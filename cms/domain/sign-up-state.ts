import type { LectureState } from './lecture.ts'

/** What sign-up needs to know of a lecture that the public may see. Times are ISO 8601. */
export interface SignUpLecture {
  readonly state: LectureState
  readonly startsAt: string
  readonly endsAt: string
  /** Without one, sign-up runs from the moment the lecture is open. */
  readonly signUpFrom?: string | null | undefined
  /** Without one, sign-up runs until the start. */
  readonly signUpUntil?: string | null | undefined
  /** Seats in all: one for each adult and child. */
  readonly capacity: number
}

const SIGN_UP_STATES = ['not-yet', 'open', 'full', 'closed', 'held', 'cancelled'] as const
export type SignUpState = (typeof SIGN_UP_STATES)[number]

/**
 * Whether families can sign up at `now`. Intervals are half-open: at the very moment of the deadline sign-up is closed,
 * at the very moment of the end the lecture has been held, at the very moment of its opening it is open.
 */
export function signUpState(lecture: SignUpLecture, taken: number, now: Date): SignUpState {
  if (lecture.state === 'cancelled') return 'cancelled'
  if (lecture.state === 'held' || lecture.state === 'reported' || hasPassed(lecture.endsAt, now)) return 'held'
  if (lecture.state === 'closed' || hasPassed(lecture.signUpUntil ?? lecture.startsAt, now)) return 'closed'
  if (hasPassed(lecture.startsAt, now)) return 'closed'
  if (lecture.state !== 'open' || !hasOpened(lecture, now)) return 'not-yet'
  return seatsLeft(lecture.capacity, taken) === 0 ? 'full' : 'open'
}

/** Never below 0: a capacity lowered under what is taken drops nobody. */
export function seatsLeft(capacity: number, taken: number): number {
  return Math.max(0, capacity - taken)
}

/** Whether the moment of `signUpFrom` has come. */
export function hasOpened({ signUpFrom }: Pick<SignUpLecture, 'signUpFrom'>, now: Date): boolean {
  return !signUpFrom || hasPassed(signUpFrom, now)
}

const JUST_CONFIRMED_MINUTES = 10

/** Whether the family has only now signed up, so that its page greets it with the confirmation. */
export function isJustConfirmed(signedUpAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(signedUpAt) < JUST_CONFIRMED_MINUTES * 60_000
}

/** How long families' data is kept after a lecture, at most; the setting `daysKept` may say less. */
export const LONGEST_DAYS_KEPT = 180

/** The moment before which a lecture must have ended for its families' personal data to be removed. */
export function forgetBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

/** At the very moment it has. */
export function hasPassed(moment: string, now: Date): boolean {
  return Date.parse(moment) <= now.getTime()
}

import type { LectureState } from './lecture.ts'

const HOUR_MS = 3_600_000
/** A family that says yes must still be able to come. */
const HOURS_BEFORE_START = 2

/** A family in the waiting list; the lower its number, the earlier it came. Numbers are never given twice. */
export interface Waiter {
  readonly id: string
  readonly waitingNumber?: number | null | undefined
  /** Seats it needs. */
  readonly people: number
}

/** What limits the offers of a lecture. Times are ISO 8601. */
export interface OfferTimes {
  readonly startsAt: string
  /** Without one, sign-up runs until the start. */
  readonly signUpUntil?: string | null | undefined
}

export interface WaitingLecture extends OfferTimes {
  readonly state: LectureState
}

/** The waiting list in its order. */
export function inLine<Row extends Waiter>(waiters: readonly Row[]): Row[] {
  return waiters.toSorted((a, b) => numberOf(a) - numberOf(b))
}

/** Who is offered seats when so many are free: the first in line for whom they are enough, or nobody. */
export function firstThatFits<Row extends Waiter>(waiters: readonly Row[], free: number): Row | undefined {
  return inLine(waiters).find(({ people }) => people <= free)
}

/**
 * Until when an offer made at `now` may be accepted: so many hours, but never later than two hours before the start, nor
 * than the deadline for sign-up. Undefined when that moment has come: then nobody is offered anything any more.
 */
export function offerDeadline(lecture: OfferTimes, now: Date, offerHours: number): Date | undefined {
  const last = lastMomentForOffers(lecture)
  if (now.getTime() >= last) return undefined
  return new Date(Math.min(now.getTime() + offerHours * HOUR_MS, last))
}

/**
 * Until when an offer that was made until `offerUntil` stands, the times of its lecture being these by now: what was
 * promised, or less where the rules allow no more. A lecture that is put off makes no offer longer.
 */
export function cutOffer(lecture: OfferTimes, offerUntil: string): string {
  const last = lastMomentForOffers(lecture)
  return Date.parse(offerUntil) > last ? new Date(last).toISOString() : offerUntil
}

/**
 * Whether freed seats are offered to the waiting list: while the lecture takes people. One that the organizer closed
 * takes nobody more.
 */
export function makesOffers(lecture: WaitingLecture, now: Date): boolean {
  return lecture.state === 'open' && now.getTime() < lastMomentForOffers(lecture)
}

/** Whether an offer stands at `now`: at the very moment of its deadline it has lapsed. */
export function isOfferOpen(offerUntil: string | null | undefined, now: Date): boolean {
  return typeof offerUntil === 'string' && Date.parse(offerUntil) > now.getTime()
}

function lastMomentForOffers({ startsAt, signUpUntil }: OfferTimes): number {
  const start = Date.parse(startsAt)
  return Math.min(start - HOURS_BEFORE_START * HOUR_MS, signUpUntil ? Date.parse(signUpUntil) : start)
}

function numberOf({ waitingNumber }: Waiter): number {
  return waitingNumber ?? Number.POSITIVE_INFINITY
}

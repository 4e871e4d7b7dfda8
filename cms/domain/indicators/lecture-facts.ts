import type { LectureState } from '../lecture.ts'
import { dayInChina } from '../review-day.ts'

/** What the figures need to know of a lecture: times ISO 8601, related documents as ids. */
export interface LectureFacts {
  readonly id: string
  readonly title: string
  readonly state: LectureState
  readonly startsAt: string
  readonly endsAt: string
  /** The region of its venue, as a rule a community; empty when the venue has none. */
  readonly region: string
  readonly trainer: string
  readonly type: string
  readonly topics: readonly string[]
  /** Who came, by `whoCame`; undefined while nobody says. */
  readonly people?: { readonly adults: number; readonly children: number } | undefined
}

const HELD: readonly LectureState[] = ['held', 'reported']
const TO_COME: readonly LectureState[] = ['approved', 'open', 'closed']

/** Whether it counts: a lecture counts once somebody has said that it was held. */
export const isHeld = ({ state }: Pick<LectureFacts, 'state'>): boolean => HELD.includes(state)

/** Whether it is over and nobody has said yet whether it was held. */
export function isUnrecorded({ state, endsAt }: Pick<LectureFacts, 'state' | 'endsAt'>, now: Date): boolean {
  return TO_COME.includes(state) && Date.parse(endsAt) <= now.getTime()
}

/** The month in China of a moment: `YYYY-MM`. */
export function monthOf(moment: string): string {
  return dayInChina(new Date(moment)).slice(0, 7)
}

const CHINA_MS = 8 * 3_600_000

/** The year in China of a moment. */
export function yearOf(moment: Date): number {
  return Number(dayInChina(moment).slice(0, 4))
}

/** The first moment of a year in China and that of the next, ISO 8601: half-open. */
export function yearSpan(year: number): { readonly from: string; readonly until: string } {
  const first = (of: number): string => new Date(Date.UTC(of, 0, 1) - CHINA_MS).toISOString()
  return { from: first(year), until: first(year + 1) }
}

/** Whether it is a month: `2026-11`. */
export const isKnownMonth = (month: string): boolean => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month)

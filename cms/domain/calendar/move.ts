import { momentInWords } from '../moments.ts'
import type { AcceptedWarning } from '../planning/accepted-warnings.ts'
import type { CalendarLecture, CalendarNames } from './lecture.ts'
import { placeOf } from './lecture.ts'
import { minutesBetween, minutesLater, timeInChina } from './wall-clock.ts'

/** What a move may change; what is missing stays. */
export interface Move {
  readonly startsAt?: string
  readonly endsAt?: string
  readonly venue?: string
  readonly room?: string
  readonly trainer?: string
}

const MOVED = ['startsAt', 'endsAt', 'venue', 'room', 'trainer'] as const

/** The lecture after the move. Sign-up closes as long before the start as before. */
export function afterMove(lecture: CalendarLecture, move: Move): CalendarLecture {
  const moved = { ...lecture, ...move }
  const { signUpUntil } = lecture
  if (signUpUntil === undefined) return moved
  return { ...moved, signUpUntil: minutesLater(signUpUntil, minutesBetween(lecture.startsAt, moved.startsAt)) }
}

/** Only what differs from one to the other, to be saved. */
export function changeBetween(before: CalendarLecture, after: CalendarLecture): Move & { signUpUntil?: string } {
  const change: Record<string, string> = {}
  for (const field of [...MOVED, 'signUpUntil'] as const) {
    const value = after[field]
    if (value !== undefined && value !== before[field] && !isSameMoment(field, before[field], value)) {
      change[field] = value
    }
  }
  return change
}

/** Where it went: 已移到 11 月 22 日周日 09:30–11:00，书院社区儿童之家 活动室. Only what differs is said. */
export function moveInWords(before: CalendarLecture, after: CalendarLecture, names: CalendarNames): string {
  const change = changeBetween(before, after)
  const parts: string[] = []
  if (change.startsAt !== undefined || change.endsAt !== undefined) {
    parts.push(`${momentInWords(after.startsAt)}–${timeInChina(after.endsAt)}`)
  }
  if (change.venue !== undefined || change.room !== undefined) parts.push(placeOf(after, names))
  if (change.trainer !== undefined) parts.push(`讲师${names.trainers.get(after.trainer) ?? '换了人'}`)
  return parts.length === 0 ? `“${after.title}”没有变。` : `“${after.title}”已移到 ${parts.join('，')}。`
}

/** Those overridden before, and those now; a new reason replaces the old one. Empty reasons are none. */
export function withReasons(
  accepted: readonly AcceptedWarning[],
  reasons: ReadonlyMap<string, string>,
): AcceptedWarning[] {
  const now = [...reasons].flatMap(([key, reason]) => (reason.trim() === '' ? [] : [{ key, reason: reason.trim() }]))
  return [...accepted.filter(({ key }) => !now.some((one) => one.key === key)), ...now]
}

function isSameMoment(field: string, before: unknown, after: string): boolean {
  return /At$|Until$/.test(field) && typeof before === 'string' && Date.parse(before) === Date.parse(after)
}

import { dayAfter } from '../days.ts'
import { dayInChina } from '../review-day.ts'
import type { Slot } from './plan.ts'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
const CHINA = 8 * 60 * MINUTE
/** A lecture does not last longer; what is entered so by mistake costs no more time than this. */
const MOST_DAYS = 31

/** Whether two times share a moment. Half-open: one that begins when the other ends does not overlap it. */
export function overlaps(one: Slot, other: Slot): boolean {
  return Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)
}

/** Minutes between two times that do not overlap; 0 when they touch or overlap. */
export function minutesBetween(one: Slot, other: Slot): number {
  const gap = Math.max(
    Date.parse(other.startsAt) - Date.parse(one.endsAt),
    Date.parse(one.startsAt) - Date.parse(other.endsAt),
  )
  return Math.max(0, gap / MINUTE)
}

/** A time on one calendar day in China, in minutes from its midnight: [from, to), `to` at most 1440. */
export interface DayPart {
  readonly day: string
  readonly from: number
  readonly to: number
}

/** The calendar days in China that a time touches, in order. One that ends at midnight does not touch the next day. */
export function dayParts({ startsAt, endsAt }: Slot): DayPart[] {
  const start = Date.parse(startsAt)
  const end = Date.parse(endsAt)
  const parts: DayPart[] = []
  let day = dayInChina(new Date(start))
  while (parts.length < MOST_DAYS) {
    const midnight = Date.parse(day) - CHINA
    if (midnight >= end) break
    parts.push({
      day,
      from: Math.max(0, (start - midnight) / MINUTE),
      to: Math.min(DAY_MINUTES, (end - midnight) / MINUTE),
    })
    day = dayAfter(day)
  }
  return parts
}

/** Minutes from midnight of HH:MM; NaN for anything else. */
export function minutesOfDay(time: string): number {
  const found = /^(\d{2}):(\d{2})$/.exec(time)
  return found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7
}

/** The moment (ISO 8601) so many minutes after midnight of a day in China. */
export function momentOf(day: string, minutes: number): string {
  return new Date(Date.parse(day) - CHINA + minutes * MINUTE).toISOString()
}

import type { CalendarEntry } from './lecture.ts'

/** Where the axis of a day begins and ends, as `07:00:00`; the end may be `24:00:00`. */
export interface HoursShown {
  readonly slotMinTime: string
  readonly slotMaxTime: string
}

const USUAL = { from: 7, to: 22 }

/** The usual hours, and as many whole ones more as the lectures of these days need. One past midnight needs them all. */
export function hoursShown(entries: readonly Pick<CalendarEntry, 'start' | 'end'>[]): HoursShown {
  let { from, to } = USUAL
  for (const { start, end } of entries) {
    if (start.slice(0, 10) !== end.slice(0, 10) && end.slice(11) !== '00:00:00') from = 0
    from = Math.min(from, Math.floor(hourOf(start)))
    to = Math.max(to, start.slice(0, 10) === end.slice(0, 10) ? Math.ceil(hourOf(end)) : 24)
  }
  return { slotMinTime: asTime(from), slotMaxTime: asTime(to) }
}

const hourOf = (wallClock: string): number => Number(wallClock.slice(11, 13)) + Number(wallClock.slice(14, 16)) / 60

const asTime = (hour: number): string => `${String(hour).padStart(2, '0')}:00:00`

import type { Lecture } from '../../../content/contract/lecture.ts'
import { dayInChina, shortDay, timeInChina, weekday } from './dates.ts'

/** Whether a lecture lies today or later; cancelled ones too, so that nobody goes there in vain. */
export function isComing(lecture: Lecture, today: string): boolean {
  return lecture.state !== 'held' && dayInChina(lecture.startsAt) >= today
}

/** Earlier first; at the same moment by address, so that the order never depends on chance. */
export function byStart(a: Lecture, b: Lecture): number {
  return a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.slug < b.slug ? -1 : 1
}

/** `12 月 6 日 周日 10:00–11:30`; one that runs past midnight names both days. */
export function timeSpan(startsAt: string, endsAt: string): string {
  const [from, to] = [dayInChina(startsAt), dayInChina(endsAt)]
  const end = from === to ? timeInChina(endsAt) : `${shortDay(to)} ${timeInChina(endsAt)}`
  return `${shortDay(from)} ${weekday(from)} ${timeInChina(startsAt)}–${end}`
}

/** `12 月 5 日 周六 20:00` */
export function dayAndTime(instant: string): string {
  const day = dayInChina(instant)
  return `${shortDay(day)} ${weekday(day)} ${timeInChina(instant)}`
}

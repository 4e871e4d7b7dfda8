import { dayAfter } from '../days.ts'
import { dayInChina } from '../review-day.ts'
import { findConflicts, isBlock, othersOf } from './conflicts.ts'
import type { PlannedLecture, Slot, Surroundings } from './plan.ts'
import { momentOf } from './slots.ts'

const OPENS = 8 * 60
const CLOSES = 21 * 60
const STEP = 15
/** How far a proposal may be from the time asked for. */
export const SEARCH_DAYS = 14
const MINUTE = 60_000

/**
 * The nearest time of the same length at which the lecture clashes with nothing; else the nearest one that has no more
 * warnings than the time asked for and no block; undefined when there is none. Within 08:00-21:00 of one day in China,
 * at quarters of an hour, up to 14 days before or after, never before `now`.
 */
export function nearestFree(lecture: PlannedLecture, around: Surroundings, now: string): Slot | undefined {
  const others = { ...around, lectures: othersOf(lecture, around.lectures) }
  const warnings = findConflicts(lecture, others).filter((each) => !isBlock(each)).length
  let passable: Slot | undefined
  for (const slot of slotsByDistance(lecture, now)) {
    const conflicts = findConflicts({ ...lecture, ...slot }, others)
    if (conflicts.length === 0) return slot
    if (!conflicts.some(isBlock) && conflicts.length <= warnings) passable ??= slot
  }
  return passable
}

function slotsByDistance({ startsAt, endsAt }: Slot, now: string): Slot[] {
  const wanted = Date.parse(startsAt)
  const minutes = (Date.parse(endsAt) - wanted) / MINUTE
  const today = dayInChina(new Date(wanted))
  const starts: number[] = []
  for (let days = -SEARCH_DAYS; days <= SEARCH_DAYS; days++) {
    const day = dayAfter(today, days)
    for (let from = OPENS; from + minutes <= CLOSES; from += STEP) starts.push(Date.parse(momentOf(day, from)))
  }
  return starts
    .filter((start) => start >= Date.parse(now) && start !== wanted)
    .toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || other - one)
    .map((start) => ({
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + minutes * MINUTE).toISOString(),
    }))
}

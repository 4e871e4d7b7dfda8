import { dayAfter } from '../days.ts'
import { dayInChina } from '../review-day.ts'
import { dayConflicts, findConflicts, hourConflicts, isBlock, othersOf } from './conflicts.ts'
import { isSameRoom } from './occupied.ts'
import type { Conflict, PlannedLecture, Slot, Surroundings } from './plan.ts'
import { momentOf, overlaps } from './slots.ts'

const OPENS = 8 * 60
const CLOSES = 21 * 60
const STEP = 15
/** How far a proposal may be from the time asked for. */
export const SEARCH_DAYS = 14
const MINUTE = 60_000

/** The same at any time near: that a year's holidays are unknown tells one of its days from no other. */
const AT_ANY_TIME: readonly Conflict['kind'][] = ['out-of-region', 'unknown-year']

/** Whether another time would help against it. */
export const isAboutTime = ({ kind }: Pick<Conflict, 'kind'>): boolean => !AT_ANY_TIME.includes(kind)

/**
 * The nearest time of the same length at which nothing that another time mends speaks against the lecture; else the nearest one
 * without a block that has no more warnings than the time asked for; undefined when there is none. Within 08:00-21:00 of
 * one day in China, at quarters of an hour, up to 14 days before or after, never before `now`, and never where the
 * lecture is stored already.
 */
export function nearestFree(lecture: PlannedLecture, around: Surroundings, now: string): Slot | undefined {
  const others = { ...around, lectures: othersOf(lecture, around.lectures) }
  const warnings = findConflicts(lecture, others).filter((each) => !isBlock(each) && isAboutTime(each)).length
  const days = new Map(searchedDays(lecture).map((day) => [day, judgeDay(day, lecture, others)]))
  const hasFreeDay = [...days.values()].some(({ conflicts }) => conflicts === 0)
  const present = presentSlot(lecture, around)
  let passable: Slot | undefined
  for (const { day, slot } of slotsByDistance(lecture, [...days.keys()], now)) {
    const judged = days.get(day)
    if (slot.startsAt === present?.startsAt && slot.endsAt === present.endsAt) continue
    if (!judged || judged.isBlocked || judged.conflicts > (passable ? 0 : warnings)) continue
    const ofHour = hourConflicts({ ...lecture, ...slot }, judged.around)
    if (ofHour.some(isBlock)) continue
    const conflicts = judged.conflicts + ofHour.length
    if (conflicts === 0) return slot
    if (conflicts <= warnings) passable ??= slot
    if (passable && !hasFreeDay) return passable
  }
  return passable
}

/** When the lecture takes place as it is stored, with the same trainer in the same room: no way out of a clash. */
function presentSlot(lecture: PlannedLecture, { lectures }: Surroundings): Slot | undefined {
  const stored = lectures.find(({ id }) => id !== undefined && id === lecture.id)
  return stored && stored.trainer === lecture.trainer && isSameRoom(stored, lecture) ? stored : undefined
}

interface JudgedDay {
  readonly isBlocked: boolean
  readonly conflicts: number
  /** With the lectures that matter to the hours of that day. */
  readonly around: Surroundings
}

function judgeDay(day: string, lecture: PlannedLecture, others: Surroundings): JudgedDay {
  const slot = { startsAt: momentOf(day, OPENS), endsAt: momentOf(day, CLOSES) }
  const conflicts = dayConflicts({ ...lecture, ...slot }, others).filter(isAboutTime)
  const nearby = { startsAt: momentOf(day, OPENS - 24 * 60), endsAt: momentOf(day, CLOSES + 24 * 60) }
  const lectures = others.lectures.filter(
    (other) => (other.trainer === lecture.trainer || isSameRoom(other, lecture)) && overlaps(other, nearby),
  )
  return { isBlocked: conflicts.some(isBlock), conflicts: conflicts.length, around: { ...others, lectures } }
}

function searchedDays({ startsAt }: Slot): string[] {
  const today = dayInChina(new Date(startsAt))
  return Array.from({ length: 2 * SEARCH_DAYS + 1 }, (_, index) => dayAfter(today, index - SEARCH_DAYS))
}

function* slotsByDistance({ startsAt, endsAt }: Slot, days: readonly string[], now: string) {
  const wanted = Date.parse(startsAt)
  const length = Date.parse(endsAt) - wanted
  const earliest = Date.parse(now)
  const starts: { day: string; start: number }[] = []
  for (const day of days) {
    const midnight = Date.parse(momentOf(day, 0))
    for (let start = midnight + OPENS * MINUTE; start + length <= midnight + CLOSES * MINUTE; start += STEP * MINUTE) {
      if (start >= earliest && start !== wanted) starts.push({ day, start })
    }
  }
  starts.sort((one, other) => Math.abs(one.start - wanted) - Math.abs(other.start - wanted) || other.start - one.start)
  for (const { day, start } of starts) {
    const slot = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + length).toISOString() }
    yield { day, slot }
  }
}

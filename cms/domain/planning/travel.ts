import { counterpart, lectureInWords } from './in-words.ts'
import type { Conflict, PlannedLecture, PlanningVenue, Surroundings } from './plan.ts'
import { minutesBetween, overlaps } from './slots.ts'

const EARTH_KM = 6371
/** To pack up, to leave, to set up again. */
const SETTLE_MINUTES = 15
/** As the crow flies: about 35 km/h on the road. */
const KM_PER_HOUR = 25
/** Between two venues when the position of one is not known. */
const UNKNOWN_MINUTES = 45
const ROUND_MINUTES = 5

/**
 * Minutes that a trainer needs from one venue to another: none within one venue, else 15 and the straight line at
 * 25 km/h, rounded up to 5; 45 when a position is missing.
 */
export function travelMinutes(from: PlanningVenue | undefined, to: PlanningVenue | undefined): number {
  if (from && to && from.id === to.id) return 0
  if (!from?.position || !to?.position) return UNKNOWN_MINUTES
  const way = (kilometres(from.position, to.position) / KM_PER_HOUR) * 60
  return Math.ceil((SETTLE_MINUTES + way) / ROUND_MINUTES) * ROUND_MINUTES
}

type Position = NonNullable<PlanningVenue['position']>

/** Great-circle distance of two positions on WGS-84, by the haversine formula. */
export function kilometres(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const latitude = radians(other.latitude - one.latitude)
  const longitude = radians(other.longitude - one.longitude)
  const a =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Lectures of the trainer elsewhere that are too close in time to get there. Warn. */
export function travelConflicts(lecture: PlannedLecture, around: Surroundings): Conflict[] {
  const here = around.venues.get(lecture.venue)
  return around.lectures.flatMap((other): Conflict[] => {
    if (other.trainer !== lecture.trainer || other.venue === lecture.venue || overlaps(lecture, other)) return []
    const minutes = Math.floor(minutesBetween(lecture, other))
    const there = around.venues.get(other.venue)
    const needed = travelMinutes(here, there)
    if (minutes >= needed) return []
    const why = here?.position && there?.position ? '' : '（有场地没有登记位置，按一般情况算）'
    return [
      {
        kind: 'travel',
        severity: 'warn',
        key: `travel:${other.id}`,
        path: 'startsAt',
        message: `讲师在两个场地之间路上时间不够：和${lectureInWords(other, around)}只隔 ${minutes} 分钟，大约要 ${needed} 分钟${why}`,
        ...counterpart(other),
      },
    ]
  })
}

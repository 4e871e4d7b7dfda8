import { availabilityConflicts } from './availability.ts'
import { holidayConflicts } from './holidays.ts'
import { napConflicts } from './nap.ts'
import { roomConflicts, trainerConflicts } from './occupied.ts'
import type { Conflict, PlannedLecture, Surroundings } from './plan.ts'
import { qualificationConflicts } from './qualification.ts'
import { repeatedTopicConflicts } from './repeated-topic.ts'
import { regionConflicts } from './service-region.ts'
import { travelConflicts } from './travel.ts'

type Rule = (lecture: PlannedLecture, around: Surroundings) => Conflict[]

/** What the place and the trainer alone decide. */
const PLACE_RULES: readonly Rule[] = [regionConflicts]
/** What the days that a lecture touches decide, whatever the hour. */
const DAY_RULES: readonly Rule[] = [qualificationConflicts, holidayConflicts, repeatedTopicConflicts]
const HOUR_RULES: readonly Rule[] = [
  trainerConflicts,
  roomConflicts,
  travelConflicts,
  availabilityConflicts,
  napConflicts,
]

const judgedBy =
  (rules: readonly Rule[]): Rule =>
  (lecture, around) =>
    rules.flatMap((rule) => rule(lecture, around))

const unmovableConflicts = judgedBy(PLACE_RULES)
/** By day and by hour, for whoever tries many times at one place. The lectures around are given without the lecture itself. */
export const dayConflicts = judgedBy(DAY_RULES)
export const hourConflicts = judgedBy(HOUR_RULES)

/**
 * What speaks against a lecture, blocks first. A cancelled one clashes with nothing, and nothing with it; nor does a
 * lecture with itself. That the room holds so many and belongs to the venue is judged by `lectureIssues`.
 */
export function findConflicts(lecture: PlannedLecture, around: Surroundings): Conflict[] {
  if (lecture.state === 'cancelled') return []
  const others = { ...around, lectures: othersOf(lecture, around.lectures) }
  return [hourConflicts, dayConflicts, unmovableConflicts].flatMap((rule) => rule(lecture, others)).toSorted(bySeverity)
}

/** Those that take place, without the lecture itself. */
export function othersOf({ id }: PlannedLecture, lectures: readonly PlannedLecture[]): readonly PlannedLecture[] {
  return lectures.filter((other) => other.state !== 'cancelled' && (id === undefined || other.id !== id))
}

export const isBlock = ({ severity }: Pick<Conflict, 'severity'>): boolean => severity === 'block'

const bySeverity = (one: Conflict, other: Conflict): number => Number(isBlock(other)) - Number(isBlock(one))

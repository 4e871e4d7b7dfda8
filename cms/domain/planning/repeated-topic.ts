import { daysBetween } from '../days.ts'
import { dayInChina } from '../review-day.ts'
import { PRIVATE_EVENT_TYPES } from '../vocabulary.ts'
import { counterpart, lectureInWords } from './in-words.ts'
import type { Conflict, PlannedLecture, Surroundings } from './plan.ts'

/** Days between two lectures within which a topic counts as repeated, included. */
export const REPEAT_DAYS = 30

/**
 * The nearest lecture of a same topic in the same community within 30 days. Warn. Not for what is of one family only,
 * nor within a series, which repeats on purpose.
 */
export function repeatedTopicConflicts(lecture: PlannedLecture, around: Surroundings): Conflict[] {
  if (lecture.topics.length === 0 || isPrivate(lecture)) return []
  const [nearest] = around.lectures
    .filter((other) => other.region === lecture.region && !isPrivate(other) && !isSameSeries(lecture, other))
    .filter((other) => other.topics.some((topic) => lecture.topics.includes(topic)))
    .map((other) => ({ other, days: Math.abs(daysBetween(dayOf(lecture), dayOf(other))) }))
    .filter(({ days }) => days <= REPEAT_DAYS)
    .toSorted((one, other) => one.days - other.days || one.other.startsAt.localeCompare(other.other.startsAt))
  if (!nearest) return []
  const { other, days } = nearest
  const apart = days === 0 ? '同一天' : `相隔 ${days} 天`
  return [
    {
      kind: 'repeated-topic',
      severity: 'warn',
      key: `repeated-topic:${other.id}`,
      path: 'topics',
      message: `${REPEAT_DAYS} 天内这个社区已有同一主题：${lectureInWords(other, around)}，${apart}`,
      ...counterpart(other),
    },
  ]
}

const dayOf = ({ startsAt }: PlannedLecture): string => dayInChina(new Date(startsAt))

const isPrivate = ({ type }: PlannedLecture): boolean => PRIVATE_EVENT_TYPES.includes(type)

const isSameSeries = (one: PlannedLecture, other: PlannedLecture): boolean =>
  one.series !== undefined && one.series === other.series

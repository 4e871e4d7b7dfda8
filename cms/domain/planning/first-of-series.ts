import type { FieldIssue } from '../check-sign-up.ts'
import type { LectureState } from '../lecture.ts'
import { slotInWords } from './in-words.ts'
import type { PlannedLecture } from './plan.ts'
import type { SeriesDate } from './series-dates.ts'

/** What lies behind, or does not take place, begins nothing. */
const OVER: readonly LectureState[] = ['held', 'reported', 'cancelled']

const SAME = ['title', 'type', 'startsAt', 'endsAt', 'trainer', 'venue', 'room', 'capacity', 'childrenAttend'] as const

const invalid = (path: string, message: string): FieldIssue => ({ path, message, code: 'invalid' })

/**
 * Why a stored lecture cannot become the first of a series, or undefined. The others are made like it, so that nothing
 * may be sent that is not stored; and the rule must begin with it, for it is not moved.
 * @param plan as it was sent
 * @param dates that the rule gives
 */
export function firstOfSeriesIssue(
  stored: PlannedLecture,
  plan: PlannedLecture,
  dates: readonly SeriesDate[],
): FieldIssue | undefined {
  if (stored.series !== undefined) return invalid('lecture', '这场讲座已经是一个系列中的一场，不能再办成系列')
  if (OVER.includes(stored.state)) return invalid('lecture', '这场讲座已经办过或取消了，请新建一场再办成系列')
  if (!isAsStored(plan, stored)) return invalid('lecture', '这场讲座有改动还没保存，请先保存，再办成系列')
  const [first] = dates
  if (first?.startsAt !== stored.startsAt) {
    return invalid('rule', `系列要从这场讲座（${slotInWords(stored)}）开始，请改规则，让它包括这一天`)
  }
  if (first.isException) return invalid('exceptions', '这场讲座已经存着，是系列的第一场，不能去掉这一天')
  return undefined
}

function isAsStored(plan: PlannedLecture, stored: PlannedLecture): boolean {
  const certificate = ({ requiredQualification }: PlannedLecture): string => requiredQualification?.trim() ?? ''
  const topics = ({ topics: ids }: PlannedLecture): string => [...new Set(ids)].toSorted().join(' ')
  return (
    SAME.every((name) => plan[name] === stored[name]) &&
    certificate(plan) === certificate(stored) &&
    topics(plan) === topics(stored)
  )
}

import type { Conflict, PlannedLecture } from './plan.ts'
import { dayParts } from './slots.ts'

/** Minutes from midnight in China, half-open. */
const NAP = { from: 12 * 60, to: 14 * 60 + 30 }

/** Time for which children should sleep. Warn, when children attend. */
export function napConflicts(lecture: PlannedLecture): Conflict[] {
  if (!lecture.childrenAttend) return []
  const isNap = dayParts(lecture).some(({ from, to }) => from < NAP.to && NAP.from < to)
  if (!isNap) return []
  const message = '12:00–14:30 是孩子午睡的时间，孩子一起参加的活动最好避开'
  return [{ kind: 'nap', severity: 'warn', key: 'nap', path: 'startsAt', message }]
}

import { dayInWords } from '../days.ts'
import type { Conflict, PlannedLecture, Surroundings } from './plan.ts'
import { dayParts } from './slots.ts'

/** Public holidays and make-up working days. Warn, once a day; once for each year of which nothing is known. */
export function holidayConflicts(lecture: PlannedLecture, { holidayYears }: Surroundings): Conflict[] {
  const conflicts = new Map<string, Conflict>()
  for (const { day } of dayParts(lecture)) {
    const conflict = conflictOf(day, holidayYears)
    if (conflict) conflicts.set(conflict.key, conflict)
  }
  return [...conflicts.values()]
}

function conflictOf(day: string, years: Surroundings['holidayYears']): Conflict | undefined {
  const year = Number(day.slice(0, 4))
  const known = years.get(year)
  if (!known) {
    const message = `还没有登记 ${year} 年的放假和调休安排，不知道${dayInWords(day)}是不是节假日。国务院办公厅公布后，请在“节假日和调休”里登记`
    return { kind: 'unknown-year', severity: 'warn', key: `unknown-year:${year}`, path: 'startsAt', message }
  }
  const special = known.days.get(day)
  if (!special) return undefined
  const message =
    special.kind === 'holiday'
      ? `${dayInWords(day)}是${special.name}放假，家庭可能不在`
      : `${dayInWords(day)}是${special.name}调休的上班日，家长可能要上班`
  return { kind: special.kind, severity: 'warn', key: `${special.kind}:${day}`, path: 'startsAt', message }
}

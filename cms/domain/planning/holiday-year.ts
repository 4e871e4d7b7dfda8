import { dayInWords } from '../days.ts'
import type { Issue } from '../issue.ts'

/** A year of holidays as it is entered; days as YYYY-MM-DD, undefined while nothing is chosen. */
export interface EnteredYear {
  readonly year: number
  readonly days: readonly (string | undefined)[]
}

/**
 * What is wrong with the days of a year: a year without any would count as known, a day of another year would never be
 * looked up here, and a day cannot be off and a working day at once.
 */
export function holidayYearIssues({ year, days }: EnteredYear): Issue[] {
  if (days.length === 0) return [{ path: 'days', message: '请至少登记一天；还没有公布的年份不用登记' }]
  return days.flatMap((day, index): Issue[] => {
    const path = `days.${index}.day`
    if (day === undefined) return []
    if (Number(day.slice(0, 4)) !== year) {
      const advice = '排讲座时按日子所在的年份查，请登记到那一年里'
      return [{ path, message: `${dayInWords(day)}不在 ${year} 年，${advice}` }]
    }
    if (days.indexOf(day) < index) return [{ path, message: `${dayInWords(day)}已经登记过了，一天只能登记一次` }]
    return []
  })
}

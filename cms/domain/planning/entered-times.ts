import type { Issue } from '../issue.ts'

/** A trainer's own times as they are entered; days as YYYY-MM-DD, undefined while nothing is chosen. */
export interface EnteredTimes {
  readonly weekly: readonly { readonly from?: unknown; readonly to?: unknown }[]
  readonly exceptions: readonly { readonly firstDay: string | undefined; readonly lastDay: string | undefined }[]
}

/** Times that end before they begin, or as they do, and exceptions whose last day comes before the first. */
export function enteredTimesIssues({ weekly, exceptions }: EnteredTimes): Issue[] {
  return [
    ...weekly.flatMap(({ from, to }, index): Issue[] => {
      // HH:MM sorts as text; what has another form is the field's to refuse.
      if (typeof from !== 'string' || typeof to !== 'string' || from < to) return []
      return [{ path: `weekly.${index}.to`, message: '要晚于开始的时间；过了半夜的请分成两条，写在两天里' }]
    }),
    ...exceptions.flatMap(({ firstDay, lastDay }, index): Issue[] => {
      if (firstDay === undefined || lastDay === undefined || firstDay <= lastDay) return []
      return [{ path: `exceptions.${index}.lastDay`, message: '最后一天不能早于第一天' }]
    }),
  ]
}

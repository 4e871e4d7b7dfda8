import type { Issue } from './issue.ts'

export const OLDEST_MONTHS = 36

/**
 * What is wrong with an age range in whole months, 0-36. `maxMonths` is exclusive: [6, 12) is from 6 full months to
 * the day before 12.
 */
export function ageIssues(minMonths: unknown, maxMonths: unknown): Issue[] {
  const issues: Issue[] = []
  if (!isWholeWithin(minMonths, 0, OLDEST_MONTHS - 1)) {
    issues.push({ path: 'minMonths', message: `起始月龄应是 0 到 ${OLDEST_MONTHS - 1} 的整数` })
  }
  if (!isWholeWithin(maxMonths, 1, OLDEST_MONTHS)) {
    issues.push({ path: 'maxMonths', message: `结束月龄应是 1 到 ${OLDEST_MONTHS} 的整数` })
  }
  if (issues.length === 0 && Number(minMonths) >= Number(maxMonths)) {
    issues.push({ path: 'maxMonths', message: '结束月龄应大于起始月龄' })
  }
  return issues
}

function isWholeWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

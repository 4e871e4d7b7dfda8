import { dayInChina } from '../../cms/domain/review-day.ts'

/**
 * Reasons for all that the calendar itself may say against a time that is counted from today, so that a test or a bench
 * which saves as a person does not depend on the day it runs.
 */
export function whateverDay(startsAt: string): { key: string; reason: string }[] {
  const day = dayInChina(new Date(startsAt))
  const keys = [`holiday:${day}`, `workday:${day}`, `unknown-year:${day.slice(0, 4)}`]
  return keys.map((key) => ({ key, reason: '测试' }))
}

import type { CollectionBeforeChangeHook } from 'payload'
import { holidayYearIssues } from '../domain/planning/holiday-year.ts'
import { dayOf } from '../domain/review-day.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses days that the planning rules would never find, or find twice. */
export const checkHolidayYear: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  const rows = Array.isArray(data['days']) ? data['days'].filter(isRecord) : []
  const days = rows.map(({ day }) => dayOf(day))
  refuseIssues(collection.slug, holidayYearIssues({ year: Number(data['year']), days }), req)
  return data
}

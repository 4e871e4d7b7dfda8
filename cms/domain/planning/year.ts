import { dayInChina } from '../review-day.ts'
import type { Slot } from './plan.ts'

/** The calendar year in China of a moment: from its first moment to the first of the next. */
export function yearAround(moment: string): Slot {
  const year = Number(dayInChina(new Date(moment)).slice(0, 4))
  return { startsAt: firstOf(year), endsAt: firstOf(year + 1) }
}

const firstOf = (year: number): string => new Date(`${year}-01-01T00:00:00+08:00`).toISOString()

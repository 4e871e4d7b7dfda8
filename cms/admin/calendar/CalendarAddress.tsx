import { CALENDAR } from '../desk/places.ts'
import { redirect } from '../next-router.ts'

/** The short address, for those who type it. */
export function CalendarAddress(): never {
  redirect(CALENDAR)
}

import { changesCalendar, type CalendarEntry } from '../lecture.ts'

/** After its end, or before anybody could sign up, a change is nobody's news. */
const TOLD_IN: readonly unknown[] = ['approved', 'open', 'closed', 'cancelled']

/**
 * What families with a sign-up are told of a saved lecture: that it was cancelled, or that its time or place changed (also
 * that a cancelled one takes place after all). Another title alone is no news.
 */
export function newsForFamilies(before: CalendarEntry, after: CalendarEntry): 'cancellation' | 'change' | undefined {
  if (!TOLD_IN.includes(after.state)) return undefined
  if (after.state === 'cancelled') return before.state === 'cancelled' ? undefined : 'cancellation'
  return changesCalendar({ ...before, title: after.title }, after) ? 'change' : undefined
}

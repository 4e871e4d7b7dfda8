import type { CollectionBeforeChangeHook } from 'payload'
import { changesCalendar, type CalendarEntry } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** Counts the changes that calendars must take over (RFC 5545 SEQUENCE); the number itself cannot be set. */
export const raiseSequence: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, sequence: 0 }
  const before = originalDoc as CalendarEntry & { sequence?: number | null; venue?: unknown }
  const hasChanged = changesCalendar(
    { ...before, venue: relatedId(before.venue) },
    { ...data, venue: relatedId(data['venue']) },
  )
  return { ...data, sequence: (before.sequence ?? 0) + (hasChanged ? 1 : 0) }
}

import type { CollectionBeforeChangeHook } from 'payload'
import { changesCalendar, type CalendarEntry } from '../domain/lecture.ts'

/** Counts the changes that calendars must take over (RFC 5545 SEQUENCE); the number itself cannot be set. */
export const raiseSequence: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, sequence: 0 }
  const before = originalDoc as CalendarEntry & { sequence?: number | null }
  const hasChanged = changesCalendar(before, data)
  return { ...data, sequence: (before.sequence ?? 0) + (hasChanged ? 1 : 0) }
}

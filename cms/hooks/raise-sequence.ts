import type { CollectionBeforeChangeHook } from 'payload'
import { changesCalendar, type CalendarEntry } from '../domain/lecture.ts'
import { newsForFamilies } from '../domain/messages/lecture-news.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/**
 * Counts the changes that calendars must take over (RFC 5545 SEQUENCE), and notes when the last one was that families are
 * told of; neither can be set.
 */
export const raiseSequence: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, sequence: 0, newsAt: null }
  const before = originalDoc as CalendarEntry & { sequence?: number | null; newsAt?: string | null; venue?: unknown }
  const entries = [
    { ...before, venue: relatedId(before.venue) },
    { ...data, venue: relatedId(data['venue']) },
  ] as const
  return {
    ...data,
    sequence: (before.sequence ?? 0) + (changesCalendar(...entries) ? 1 : 0),
    newsAt: newsForFamilies(...entries) ? new Date().toISOString() : (before.newsAt ?? null),
  }
}

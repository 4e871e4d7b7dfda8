import type { CollectionBeforeChangeHook } from 'payload'
import { changesCalendar, type CalendarEntry } from '../domain/lecture.ts'
import { newsForFamilies } from '../domain/messages/lecture-news.ts'
import { togetherStep } from '../planning/saved-together.ts'

/**
 * Counts the changes that calendars must take over (RFC 5545 SEQUENCE), and notes when the last one was that families are
 * told of; neither can be set.
 */
export const raiseSequence: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, sequence: 0, newsAt: null }
  const how = togetherStep(context)
  if (how?.step === 'put-back')
    return { ...data, sequence: how.row['sequence'] ?? 0, newsAt: how.row['newsAt'] ?? null }
  const before = originalDoc as CalendarEntry & { sequence?: number | null; newsAt?: string | null }
  return {
    ...data,
    sequence: (before.sequence ?? 0) + (changesCalendar(before, data) ? 1 : 0),
    newsAt: newsForFamilies(before, data) ? new Date().toISOString() : (before.newsAt ?? null),
  }
}

import type { Publishable } from './publishable.ts'
import { relatedId } from './rich-text-walk.ts'

/** A stored document as the rule of publishing wants it: what it points to by id. */
export function publishable(document: Readonly<Record<string, unknown>>): Publishable {
  return {
    ...(document as Pick<Publishable, 'slug' | 'title' | 'summary' | 'minMonths' | 'maxMonths' | 'body' | 'review'>),
    concern: relatedId(document['concern']),
    cover: relatedId(document['cover']),
    topics: relatedIds(document['topics']),
    sources: relatedIds(document['sources']),
    courses: relatedIds(document['courses']),
  }
}

/** The ids in a list of relations. */
export function relatedIds(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((entry) => relatedId(entry) ?? []) : []
}

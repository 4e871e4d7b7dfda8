import type { CollectionBeforeChangeHook } from 'payload'
import { publishingIssues, type ContentKind, type Publishable } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { loadSurroundings } from './load-surroundings.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses to publish what is not ready, with a message by each field. Drafts and the trash pass. */
export const checkPublishable: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (data['_status'] !== 'published' || data['deletedAt']) return data
  const document = publishable(data)
  const around = await loadSurroundings(document, req)
  refuseIssues(collection.slug, publishingIssues(collection.slug as ContentKind, document, around), req)
  return data
}

function publishable(data: Record<string, unknown>): Publishable {
  return {
    ...(data as Pick<Publishable, 'slug' | 'title' | 'summary' | 'minMonths' | 'maxMonths' | 'body' | 'review'>),
    concern: relatedId(data['concern']),
    cover: relatedId(data['cover']),
    topics: relatedIds(data['topics']),
    sources: relatedIds(data['sources']),
    courses: relatedIds(data['courses']),
  }
}

function relatedIds(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((entry) => relatedId(entry) ?? []) : []
}

import type { CollectionBeforeValidateHook } from 'payload'
import { aliasIssues } from '../domain/search-words.ts'
import { refuseIssues } from './refuse-issues.ts'

/**
 * Refuses search words that are no words, on every way in; those that were stored before there was a limit stay until
 * somebody changes them.
 * @throws {ValidationError} 400.
 */
export const refuseLongAliases: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const aliases: unknown = data?.['aliases']
  if (JSON.stringify(aliases) === JSON.stringify(originalDoc?.['aliases'])) return data
  refuseIssues(collection.slug, aliasIssues(aliases), req)
  return data
}

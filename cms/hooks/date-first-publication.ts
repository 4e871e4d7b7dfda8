import type { CollectionBeforeChangeHook } from 'payload'
import { dayInChina } from '../domain/review-day.ts'
import { passOf } from '../workflow/pass.ts'

/** The day of the first publication is the server's to set, once; the library brings its own. */
export const dateFirstPublication: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const brought = passOf(req)?.reason === 'import' ? data['publishedOn'] : undefined
  // What is being made may be a copy of something published.
  const known: unknown = brought ?? (operation === 'create' ? undefined : originalDoc?.['publishedOn'])
  return { ...data, publishedOn: known ?? (data['_status'] === 'published' ? dayInChina(new Date()) : null) }
}

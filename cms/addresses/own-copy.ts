import type { CollectionBeforeChangeHook } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { suggestSlug } from './suggest-slug.ts'

/** A copy has an address of its own, was published never, and is looked after by whoever made it. */
export const ownCopy: CollectionBeforeChangeHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create' || req.context['isCopy'] !== true) return data
  const title = String(data['title'] ?? '')
  const slug = await suggestSlug(req.payload, { kind: collection.slug as ContentKind, title }, req)
  return { ...data, slug: slug || undefined, publishedOn: null, ...(req.user ? { owner: req.user.id } : {}) }
}

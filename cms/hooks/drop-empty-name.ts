import type { CollectionBeforeChangeHook } from 'payload'

/**
 * An unfinished draft has no slug yet. Stored as nothing instead of null, because a unique index of MongoDB would
 * let only one document have null.
 */
export const dropEmptyName: CollectionBeforeChangeHook = ({ data }) => {
  if (data['slug']) return data
  const { slug: _empty, ...rest } = data
  return rest
}

import type { CollectionConfig } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { previewLinks } from './preview-links.ts'

/** Collections of texts with the addresses of what editors and reviewers do beside writing. */
export function withContentTools(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    endpoints: [...(collection.endpoints || []), ...previewLinks(collection.slug as ContentKind)],
  }))
}

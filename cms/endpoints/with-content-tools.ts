import type { CollectionConfig } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { previewLinks } from './preview-links.ts'
import { planText } from './publishing-plan.ts'

/** Collections of texts with the addresses of what editors and reviewers do beside writing. */
export function withContentTools(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => {
    const kind = collection.slug as ContentKind
    return { ...collection, endpoints: [...(collection.endpoints || []), ...previewLinks(kind), planText(kind)] }
  })
}

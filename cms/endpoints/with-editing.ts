import type { CollectionConfig, Endpoint } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import type { BlockShapes } from '../domain/rich-text-tidy.ts'
import { bulkEdit } from './bulk-edit.ts'
import { checkText, tickText } from './check-text.ts'
import { copyCourse } from './copy-course.ts'
import { importFile } from './import-file.ts'
import { restoreVersion } from './restore-version.ts'
import { slugForTitle } from './slug-for-title.ts'

/** Collections of texts with the addresses that make writing them easier. */
export function withEditing(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    endpoints: [...(collection.endpoints || []), ...editing(collection)],
  }))
}

function editing({ custom, slug }: CollectionConfig): Endpoint[] {
  const kind = slug as ContentKind
  return [
    checkText(kind, custom?.['blocks'] as BlockShapes),
    tickText(kind),
    slugForTitle(kind),
    restoreVersion(kind),
    bulkEdit(kind),
    ...(kind === 'articles' || kind === 'lessons' ? [importFile(kind)] : []),
    ...(kind === 'courses' ? [copyCourse] : []),
  ]
}

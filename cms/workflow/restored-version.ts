import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import type { StoredText } from './stored-text.ts'

const NAME = 'restoredVersion'

/** Remembers which version an operation brings back. */
export function noteRestored(context: Record<string, unknown>, version: string): void {
  context[NAME] = version
}

/**
 * The version that is being brought back, as it is stored, or undefined when none is. What the save holds of it is
 * not enough: fields that the person may not write have been replaced by those of the newest version.
 */
export async function restoredVersion(kind: ContentKind, req: PayloadRequest): Promise<StoredText | undefined> {
  if (req.context['isRestoringVersion'] !== true) return undefined
  const { docs } = await req.payload.db.findVersions<StoredText & { id: string }>({
    collection: kind as CollectionSlug,
    where: { id: { equals: req.context[NAME] } },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version
}

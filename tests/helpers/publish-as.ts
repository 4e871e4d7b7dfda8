import type { CollectionSlug, Payload } from 'payload'
import type { ContentKind } from '../../cms/domain/publishable.ts'
import { signAndPublish } from './workflow.ts'

/** Changes a text and brings it to families, signed off where its kind needs that. */
export async function publishAs(
  payload: Payload,
  collection: ContentKind,
  id: string,
  changes: Record<string, unknown>,
): Promise<void> {
  const needsSignOff = collection === 'articles' || collection === 'lessons'
  await payload.update({
    collection: collection as CollectionSlug,
    id,
    data: { ...changes, _status: needsSignOff ? 'draft' : 'published' } as never,
    draft: needsSignOff,
    depth: 0,
    overrideAccess: true,
  })
  if (!needsSignOff) return
  const { state } = (await payload.findByID({
    collection: collection as 'articles',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })) as { state?: string | null }
  // Where only the filing was changed, the sign-off still stands.
  if (state !== 'approved') return signAndPublish(payload, collection, id)
  await payload.update({
    collection: collection as CollectionSlug,
    id,
    data: { _status: 'published' } as never,
    depth: 0,
    overrideAccess: true,
  })
}

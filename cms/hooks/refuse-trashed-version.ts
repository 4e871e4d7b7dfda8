import type { CollectionBeforeOperationHook, CollectionSlug } from 'payload'
import { TRASHED_TEXT_RESTORED } from '../domain/workflow-refusal.ts'
import { refused } from '../workflow/refused.ts'

/**
 * Says why no version of a text in the trash comes back: Payload only says that it may not. Who may write no text is
 * told so by the access rules.
 * @throws {APIError} 403.
 */
export const refuseTrashedVersion: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'restoreVersion' || (await collection.access.update({ req })) === false) return
  const where = { id: { equals: String((args as { id?: unknown }).id) } }
  const slug = collection.slug as CollectionSlug
  const { docs } = await req.payload.db.findVersions({ collection: slug, where, limit: 1, pagination: false, req })
  const [version] = docs
  if (!version) return
  const text = await req.payload.db.findOne<{ id: string; deletedAt?: unknown }>({
    collection: slug,
    where: { id: { equals: version.parent } },
    req,
  })
  if (text?.deletedAt) throw refused(TRASHED_TEXT_RESTORED)
}

import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { isRecord, relatedId } from '../domain/rich-text-walk.ts'

/**
 * A plain update of a document with a newer draft would write that draft over the live text and take it offline.
 * The two hooks together refuse it, unless the request says what it wants: `_status`, `draft=true`, or the trash.
 */
export const noteAskedStatus: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || !('data' in args) || !isRecord(args.data)) return
  const isUnpublishing = 'unpublishAllLocales' in args && Boolean(args.unpublishAllLocales)
  const isDraft = 'draft' in args && args.draft === true
  req.context['hasAskedStatus'] = isDraft || isUnpublishing || '_status' in args.data || 'deletedAt' in args.data
}

/** @throws {APIError} 409. */
export const keepLiveText: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data['_status'] !== 'draft' || req.context['hasAskedStatus'] !== false) return data
  const live = await req.payload.db.findOne<{ id: string; _status?: string }>({
    collection: collection.slug,
    where: { id: { equals: relatedId(originalDoc) } },
    req,
  })
  if (live?.['_status'] === 'published') {
    throw new APIError(
      '这一篇有还没发布的草稿。请存为草稿（draft=true），或发布（_status 为 published）。',
      409,
      null,
      true,
    )
  }
  return data
}

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { announce, onceStored } from '../database/change-feed.ts'
import { touchesPublished } from '../domain/published-change.ts'

/** Records what a save changed for families; drafts beside a live text change nothing. */
export const recordSave: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const status: 'draft' | 'published' | undefined = doc['_status']
  const wroteLive = status === undefined || (await isLiveDocument(collection.slug, doc, req))
  if (touchesPublished({ operation, status, wroteLive })) await record(req, collection.slug, String(doc.id))
}

export const recordDeletion: CollectionAfterDeleteHook = ({ collection, id, req }) =>
  record(req, collection.slug, String(id))

export const recordGlobalSave: GlobalAfterChangeHook = ({ global, req }) => record(req, global.slug, '')

/** Saving a draft leaves the live document, and with it its time of change, as it is. */
async function isLiveDocument(
  collection: CollectionSlug,
  doc: { id: string; updatedAt: string },
  req: PayloadRequest,
): Promise<boolean> {
  const live = await req.payload.db.findOne<{ id: string; updatedAt?: string | Date }>({
    collection,
    where: { id: { equals: doc.id } },
    select: { updatedAt: true },
    req,
  })
  return live?.updatedAt !== undefined && Date.parse(String(live.updatedAt)) === Date.parse(doc.updatedAt)
}

async function record(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const at = new Date().toISOString()
  const row: { id: string | number } = await req.payload.db.create({
    collection: 'changes',
    data: { entity: collection, document: id, at },
    req,
  })
  onceStored(() => {
    for (const err of announce({ row: String(row.id), collection, id, at })) {
      req.payload.logger.error({ err, msg: `A listener of changes failed on ${collection} ${id}` })
    }
  })
}

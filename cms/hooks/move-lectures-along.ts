import type { CollectionAfterChangeHook } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'

/**
 * Lectures lie in the region of their venue: when it comes to lie in another, those ahead and those that were go along,
 * in the transaction of the save, or nobody would look after them. No news for families: neither time nor place is
 * another.
 */
export const moveLecturesAlong: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const region = relatedId(doc['region'])
  if (operation !== 'update' || region === undefined || region === relatedId(previousDoc['region'])) return
  await req.payload.db.updateMany({
    collection: 'lectures',
    where: { venue: { equals: doc['id'] } },
    data: { region },
    returning: false,
    req,
  })
}

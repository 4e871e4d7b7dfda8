import type { CollectionAfterChangeHook, Where } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { findRows } from '../planning/rows.ts'

/**
 * Lectures lie in the region of their venue: when it comes to lie in another, those ahead and those that were go along,
 * in the transaction of the save, or nobody would look after them; so do their series. No news for families: neither
 * time nor place is another.
 */
export const moveLecturesAlong: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const region = relatedId(doc['region'])
  if (operation !== 'update' || region === undefined || region === relatedId(previousDoc['region'])) return
  const { db } = req.payload
  const here: Where = { venue: { equals: doc['id'] } }
  await db.updateMany({ collection: 'lectures', where: here, data: { region }, returning: false, req })
  const rows = await findRows({ payload: req.payload, req }, 'lectures', here, { series: true })
  const ids = [...new Set(rows.flatMap(({ series }) => relatedId(series) ?? []))]
  if (ids.length === 0) return
  const theirs: Where = { and: [{ id: { in: ids } }, { region: { equals: relatedId(previousDoc['region']) } }] }
  await db.updateMany({ collection: 'lecture-series', where: theirs, data: { region }, returning: false, req })
}

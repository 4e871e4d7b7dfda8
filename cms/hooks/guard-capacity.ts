import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { onceStored } from '../database/change-feed.ts'
import { forgetLooks } from '../sign-up/look-memory.ts'
import { lowerCapacity } from '../sign-up/lower-capacity.ts'
import { liftLimit } from '../sign-up/seat-counter.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses a capacity under what families have taken, and says whose seats it would cost. The last of its hooks. */
export const guardCapacity: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const { id, capacity: before } = originalDoc as { id: string; capacity: number }
  const capacity = Number(data['capacity'] ?? before)
  if (!(capacity < before)) return data
  const issue = await lowerCapacity(req.payload, String(id), capacity)
  if (issue) refuseIssues(collection.slug, [issue], req)
  return data
}

/** Whoever signs up from now on meets the lecture as it was saved. */
export const meetSavedCapacity: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  onceStored(() => forgetLooks(req.payload))
  if (operation === 'update' && Number(doc['capacity']) > Number(previousDoc['capacity'])) {
    await liftLimit(req.payload, String(doc['id']), Number(doc['capacity']))
  }
}

import type { CollectionBeforeDeleteHook } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { LIVE_TEXT_DELETED } from '../domain/workflow-refusal.ts'
import { refused } from '../workflow/refused.ts'
import { actorOf, liveText } from '../workflow/stored-text.ts'

/**
 * What families read is not deleted for ever: it is taken offline first, with a reason. The server itself may.
 * @throws {APIError} 403.
 */
export const refuseWhileLive: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (actorOf(req).id === undefined) return
  const live = await liveText(collection.slug as ContentKind, String(id), req)
  if (live) throw refused(LIVE_TEXT_DELETED)
}

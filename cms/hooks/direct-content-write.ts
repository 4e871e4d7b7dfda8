import type { CollectionBeforeOperationHook } from 'payload'
import { type WriteIntent, writeIntent } from '../domain/content-write.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import {
  CREATED_AS_DRAFT,
  RESTORED_AS_DRAFT,
  UNPUBLISHED_ONE_BY_ONE,
  UNTRASHED_AS_DRAFT,
} from '../domain/workflow-refusal.ts'
import { passOf } from '../workflow/pass.ts'
import { noteShownVersion } from '../workflow/refuse-stale-save.ts'
import { refused } from '../workflow/refused.ts'
import { noteRestored } from '../workflow/restored-version.ts'

/** Arguments of Payload's operations that decide what is written where. */
interface WriteArgs {
  readonly id?: unknown
  readonly data?: unknown
  readonly draft?: boolean
  readonly trash?: boolean
  readonly unpublishAllLocales?: boolean | string
}

const NAME = 'contentWriteIntent'

/** What the operation under way is after, as `directContentWrite` found it. */
export function intentOf(context: Record<string, unknown>): WriteIntent {
  return (context[NAME] as WriteIntent | undefined) ?? 'edit'
}

/**
 * Sends every write to where it belongs, whatever the request says: plain saves beside the live text, as a draft; moves
 * without words that would come along. `guardContent` then decides whether it may be.
 *
 * Payload merges a save with the newest version only when it is a draft's; else a bulk save would bring old text back.
 * @throws {APIError} 403, for what would write past the steps.
 */
export const directContentWrite: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const asked = args as WriteArgs
  if (operation === 'restoreVersion') {
    if (asked.draft !== true) throw refused(RESTORED_AS_DRAFT)
    noteRestored(req.context, String(asked.id))
    return
  }
  if ((operation !== 'create' && operation !== 'update') || passOf(req)) return
  const data = isRecord(asked.data) ? asked.data : {}
  if (operation === 'create') {
    if (data['_status'] === 'published') throw refused(CREATED_AS_DRAFT)
    return { ...args, draft: true }
  }
  const intent = asked.unpublishAllLocales
    ? 'unpublish'
    : writeIntent({ data, draft: asked.draft === true, trash: asked.trash === true })
  req.context[NAME] = intent
  // One form is one text: a change of many at once shows none of them.
  noteShownVersion(req.context, asked.id === undefined ? undefined : data['updatedAt'])
  switch (intent) {
    case 'edit':
    case 'publish':
      return { ...args, draft: true, unpublishAllLocales: false }
    case 'unpublish':
      if (asked.id === undefined) throw refused(UNPUBLISHED_ONE_BY_ONE)
      // The flag keeps an unfinished draft beside the live text from being in the way.
      return { ...args, data: { _status: 'draft' }, draft: false, unpublishAllLocales: true }
    case 'trash':
      return { ...args, data: { deletedAt: data['deletedAt'] }, draft: false, unpublishAllLocales: false }
    case 'untrash':
      if (data['_status'] === 'published') throw refused(UNTRASHED_AS_DRAFT)
      return { ...args, data: { deletedAt: null, _status: 'draft' }, draft: false, unpublishAllLocales: false }
  }
}

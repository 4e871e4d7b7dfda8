import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { filed, type Filing, whyNotFiled } from '../domain/bulk-filing.ts'
import { relatedIds } from '../domain/publishable-document.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { handedOver } from './handed-over.ts'
import { passing } from './pass.ts'
import { liveText, stateOf, type StoredText } from './stored-text.ts'

/** Topics by the field of a text that holds them. */
export interface TopicFields {
  readonly topics: readonly string[]
  readonly domains: readonly string[]
}

export type Filed =
  | { readonly outcome: 'changed' }
  /** Of a draft beside a live text: families see it when the draft is published. */
  | { readonly outcome: 'waits' }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly reason: string }

/**
 * Files the newest version of a text anew: tags and who looks after it. The text itself stays what it was, and so does
 * its state and sign-off; what is live and has no draft beside it changes at once.
 */
export async function fileText(
  kind: ContentKind,
  stored: StoredText,
  { filing, add, remove }: { filing: Filing; add: TopicFields; remove: TopicFields },
  req: PayloadRequest,
): Promise<Filed> {
  const reason = whyNotFiled(kind, stateOf(stored), filing)
  if (reason !== undefined) return { outcome: 'refused', reason }
  const fields: Record<string, unknown> = {}
  for (const name of ['topics', 'domains'] as const) {
    const before = relatedIds(stored[name])
    const after = filed(before, add[name], remove[name])
    if (after.join(' ') !== before.join(' ')) fields[name] = after
  }
  const hasTags = Object.keys(fields).length > 0
  if (filing.owner !== undefined && relatedId(stored.owner) !== filing.owner) fields['owner'] = filing.owner
  if (Object.keys(fields).length === 0) return { outcome: 'unchanged' }
  const remark = 'owner' in fields ? await handedOver(stored, filing.owner, req) : undefined
  const isLive = stored._status === 'published'
  try {
    await req.payload.update({
      collection: kind as CollectionSlug,
      id: String(stored.id),
      data: { ...fields, _status: stored._status ?? 'draft' },
      draft: !isLive,
      depth: 0,
      overrideAccess: true,
      user: req.user,
      context: passing({ reason: 'file', judged: stored.updatedAt, action: hasTags ? '改标签' : '换负责人', remark }),
    } as unknown as Parameters<typeof req.payload.update>[0])
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return { outcome: 'refused', reason: reasonOf(error) }
    throw error
  }
  const waits = hasTags && !isLive && (await liveText(kind, String(stored.id), req)) !== undefined
  return { outcome: waits ? 'waits' : 'changed' }
}

/** What is wrong with a field says more than that something is. */
function reasonOf(error: APIError): string {
  const { errors } = (error.data ?? {}) as { errors?: { message?: unknown }[] }
  const message = errors?.[0]?.message
  return typeof message === 'string' ? message : error.message
}

import type { Payload, TypedUser } from 'payload'
import { hasRole } from '../access/roles.ts'
import { shareLink, type ShareLink } from '../domain/share-link.ts'
import type { ContentKind } from '../domain/publishable.ts'

/** As the audit log calls it. */
const SHARED = '分享预览'
const WITHDRAWN = '收回预览链接'

interface SharedText {
  readonly kind: ContentKind
  readonly id: string
  readonly title: string
}

/** Whether a person may hand drafts to people without an account. */
export const mayShare = (user: TypedUser | null): boolean => hasRole({ user }, 'editor', 'administrator')

/** A link to a text, noted in the audit log. @param version one version of it; without one always the newest draft */
export async function share(
  payload: Payload,
  text: SharedText,
  user: TypedUser,
  { days, version }: { days: number; version?: string | undefined },
  now: Date,
): Promise<ShareLink> {
  const { kind, id } = text
  const link = shareLink({ kind, id, sharedBy: String(user.id), ...(version ? { version } : {}) }, now, days)
  await note(payload, text, user, SHARED, now)
  return link
}

/** From now on no link to this text that was made before opens. */
export async function withdrawShares(payload: Payload, text: SharedText, user: TypedUser, now: Date): Promise<void> {
  await note(payload, text, user, WITHDRAWN, now)
}

/**
 * Since when older links to a text no longer count (ISO 8601): they were taken back, or whoever made this one may no
 * longer share texts. Undefined while they count.
 */
export async function withdrawnAt(payload: Payload, link: ShareLink, now: Date): Promise<string | undefined> {
  const sharer = await payload.findByID({
    collection: 'users',
    id: link.sharedBy,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  if (!sharer || !mayShare({ ...sharer, collection: 'users' })) return now.toISOString()
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: {
      and: [{ entity: { equals: link.kind } }, { document: { equals: link.id } }, { action: { equals: WITHDRAWN } }],
    },
    sort: '-at',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.at
}

async function note(payload: Payload, text: SharedText, user: TypedUser, action: string, now: Date): Promise<void> {
  await payload.create({
    collection: 'audit-log',
    data: {
      at: now.toISOString(),
      by: user.id,
      byName: user.name,
      action,
      entity: text.kind,
      document: text.id,
      title: text.title,
    },
    depth: 0,
    overrideAccess: true,
  })
}

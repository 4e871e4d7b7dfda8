import type { Payload, TypedUser } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { isRecord } from '../domain/rich-text-walk.ts'

/** A stored text with whatever fields it has; relations as ids. */
export type StoredDraft = { id: string } & Record<string, unknown>

const KINDS: readonly ContentKind[] = ['articles', 'lessons', 'courses', 'curricula']

export const isContentKind = (value: unknown): value is ContentKind => KINDS.some((kind) => kind === value)

/** Whether a person may look at drafts. */
export const maySeeDrafts = (user: TypedUser | null): boolean => contentStaff({ req: { user } as never })

/**
 * The newest version of a text, or one of its versions.
 * @param user who must be allowed to read it; without one the server itself reads
 */
export async function loadDraft(
  payload: Payload,
  kind: ContentKind,
  id: string,
  { version, user }: { version?: string | undefined; user?: TypedUser } = {},
): Promise<StoredDraft | undefined> {
  const who = user ? { overrideAccess: false, user } : { overrideAccess: true }
  if (version !== undefined) {
    const found = await payload.findVersionByID({
      collection: kind,
      id: version,
      depth: 0,
      disableErrors: true,
      ...who,
    })
    if (!isRecord(found) || String(found['parent']) !== id || !isRecord(found['version'])) return undefined
    return { ...found['version'], id }
  }
  const newest = await payload.findByID({ collection: kind, id, draft: true, depth: 0, disableErrors: true, ...who })
  return isRecord(newest) ? ({ ...newest, id } as StoredDraft) : undefined
}

/** Whether it is what families read: the newest of the versions that were published, unless the text is offline. */
export async function isShownNow(payload: Payload, kind: ContentKind, document: StoredDraft): Promise<boolean> {
  if (document['_status'] !== 'published') return false
  const live = await payload.findByID({
    collection: kind,
    id: document.id,
    draft: false,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return live?._status === 'published' && live.updatedAt === document['updatedAt']
}

/** The course that lists a lesson: the live one, else one that is being written. */
export async function courseOfLesson(payload: Payload, lesson: string): Promise<StoredDraft | undefined> {
  for (const draft of [false, true]) {
    const { docs } = await payload.find({
      collection: 'courses',
      where: { and: [{ lessons: { equals: lesson } }, ...(draft ? [] : [{ _status: { equals: 'published' } }])] },
      draft,
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    if (docs[0]) return docs[0] as unknown as StoredDraft
  }
  return undefined
}

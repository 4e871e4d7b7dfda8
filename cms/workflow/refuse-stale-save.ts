import type { PayloadRequest } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { isStaleSave, staleSave } from '../domain/stale-save.ts'
import { refused } from './refused.ts'
import { actorOf, type StoredText } from './stored-text.ts'

const NAME = 'shownVersion'

/** Remembers which version a save says that it builds on: the panel's form sends its `updatedAt` along. */
export function noteShownVersion(context: Record<string, unknown>, updatedAt: unknown): void {
  context[NAME] = typeof updatedAt === 'string' ? updatedAt : undefined
}

/**
 * Keeps one person's save from covering what another wrote meanwhile.
 * @throws {APIError} 409, with who saved when and what to do
 */
export async function refuseStaleSave(stored: StoredText, req: PayloadRequest): Promise<void> {
  const by = relatedId(stored['editedBy'])
  const at = typeof stored['editedAt'] === 'string' ? stored['editedAt'] : undefined
  const shown = req.context[NAME] as string | undefined
  if (at === undefined || !isStaleSave(shown, { at, by }, actorOf(req).id)) return
  throw refused(staleSave(await nameOf(by, req), at))
}

async function nameOf(id: string | undefined, req: PayloadRequest): Promise<string> {
  if (id === undefined) return ''
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    select: { name: true },
    req,
  })
  return user?.name ?? ''
}

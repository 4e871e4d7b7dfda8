import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import { forbidden, type StepRefusal } from '../domain/workflow-refusal.ts'
import { passing } from './pass.ts'
import { stateOf, type StoredText } from './stored-text.ts'

export interface Ticks {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** What a text keeps of ticks: the oldest go first. */
const MOST_TICKS = 300

export function mayWrite({ user }: PayloadRequest): boolean {
  return user?.roles?.some((role) => role === 'editor' || role === 'administrator') ?? false
}

/** Drafts, and what waits to be published: a warning may have come up since the sign-off, which a tick leaves standing. */
export function isTickable(stored: StoredText): boolean {
  return ['draft', 'approved'].includes(stateOf(stored))
}

/** Notes which warnings somebody who writes has looked at. Changes nothing else of the text. */
export async function tickWarnings(
  kind: ContentKind,
  stored: StoredText,
  { add, remove }: Ticks,
  req: PayloadRequest,
): Promise<{ readonly text: StoredText; readonly refusal?: undefined } | { readonly refusal: StepRefusal }> {
  if (!mayWrite(req)) return { refusal: forbidden('wrong-role', '只有编辑和管理员可以勾选“已看过”') }
  if (!isTickable(stored)) {
    return { refusal: forbidden('wrong-state', '这一篇现在不是草稿，不能勾选“已看过”。改动以后就是草稿了') }
  }
  const before = stored.tickedWarnings ?? []
  const after = [...new Set([...before, ...add])].filter((key) => !remove.includes(key)).slice(-MOST_TICKS)
  if (after.length === before.length && after.every((key, index) => key === before[index])) return { text: stored }
  const text = await req.payload.update({
    collection: kind as CollectionSlug,
    id: String(stored.id),
    data: { _status: 'draft' },
    draft: true,
    autosave: true,
    depth: 0,
    overrideAccess: true,
    user: req.user,
    context: passing({ reason: 'tick', judged: stored.updatedAt, ticked: after }),
  } as unknown as Parameters<typeof req.payload.update>[0])
  return { text: text as unknown as StoredText }
}

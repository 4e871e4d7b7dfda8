import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ContentState } from '../domain/content-states.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import type { Role } from '../domain/roles.ts'

/** A version of a text, as far as the workflow looks at it. */
export interface StoredText extends Record<string, unknown> {
  readonly id?: string | number
  readonly state?: ContentState | null
  readonly _status?: 'draft' | 'published' | null
  readonly title?: string | null
  readonly authors?: readonly unknown[] | null
  readonly signOff?: { readonly by?: unknown; readonly at?: string | null; readonly hash?: string | null } | null
  readonly remarks?: readonly Readonly<Record<string, unknown>>[] | null
  readonly tickedWarnings?: readonly string[] | null
  readonly owner?: unknown
  readonly updatedAt?: string
  readonly deletedAt?: string | null
}

/** Who is behind a request: the server itself has an administrator's roles and no id. */
export interface Actor {
  readonly id?: string | undefined
  readonly name: string
  readonly institution?: string | null | undefined
  readonly roles: readonly Role[]
}

const SERVER: Actor = { name: '系统', roles: ['administrator'] }

export function actorOf(req: Pick<PayloadRequest, 'user' | 'payloadAPI'>): Actor {
  const { user } = req
  if (!user) return req.payloadAPI === 'local' ? SERVER : { name: '', roles: [] }
  return { id: String(user.id), name: user.name, institution: user.institution, roles: user.roles }
}

/** Where it stands; texts from before the workflow only know whether they are published. */
export function stateOf({ state, _status }: StoredText): ContentState {
  return state ?? (_status === 'published' ? 'published' : 'draft')
}

export function authorsOf({ authors }: StoredText): string[] {
  return (authors ?? []).flatMap((author) => relatedId(author) ?? [])
}

/** What families read of a text now, be it an older version; undefined when they read nothing. */
export async function liveText(kind: ContentKind, id: string, req: PayloadRequest): Promise<StoredText | undefined> {
  const live = await req.payload.db.findOne<{ id: string } & StoredText>({
    collection: kind as CollectionSlug,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    req,
  })
  return live && !live.deletedAt ? live : undefined
}

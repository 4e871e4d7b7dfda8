import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { type Difference, differencesOf } from '../domain/difference/differences.ts'
import type { TitleOf } from '../domain/difference/line.ts'
import { passagesOf } from '../domain/difference/passages.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { signedHash } from '../workflow/signed-hash.ts'
import { loadPictures, type ShownPicture } from './load-pictures.ts'
import { loadTitles } from './load-titles.ts'
import { loadVersions, type Version } from './load-versions.ts'

/** A version as the list of versions names it. */
export interface NamedVersion {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly by: string
  readonly state: string
  /** The step that made it; empty for one made by writing. */
  readonly step: string
  /** Whether families read it now. */
  readonly isLive: boolean
}

export interface ComparedVersions {
  /** Newest first; the oldest of very many are left out, unless they are compared or live. */
  readonly versions: readonly NamedVersion[]
  /** Undefined: nothing is live, or nothing was asked for. */
  readonly from: string | undefined
  readonly to: string
  readonly difference: Difference
  /** Pictures that came or went, by id. */
  readonly pictures: Readonly<Record<string, ShownPicture>>
}

/**
 * Two versions of a text and all that differs between them: what is live and the newest one, unless others are named.
 * Undefined when the person may not read the text, or one of the versions is none of it.
 */
export async function loadDifference(
  payload: Payload,
  kind: ContentKind,
  id: string,
  user: TypedUser,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<ComparedVersions | undefined> {
  const { versions, live, before, after } = await loadVersions(payload, kind, id, user, asked)
  if (!after || (asked.from !== undefined && !before)) return undefined
  const people = await loadTitles(
    payload,
    versions.flatMap(({ version }) => relatedId(editorOf(version)) ?? []).map((person) => ['users', person]),
  )
  const titleOf = await titlesFor(payload, kind, [before?.version, after.version])
  const isSameSigned = before !== undefined && signedHash(kind, before.version) === signedHash(kind, after.version)
  const difference = differencesOf(kind, before?.version, after.version, titleOf, isSameSigned)
  return {
    versions: versions.map((each) => named(each, each.id === live?.id, people)),
    from: before?.id,
    to: after.id,
    difference,
    pictures: await loadPictures(payload, difference),
  }
}

/** What the texts name is found out by reading them once without titles. */
async function titlesFor(
  payload: Payload,
  kind: ContentKind,
  texts: readonly (Record<string, unknown> | undefined)[],
): Promise<TitleOf> {
  const asked: [CollectionSlug, string][] = []
  const note: TitleOf = (collection, id) => {
    asked.push([collection as CollectionSlug, id])
    return id
  }
  for (const text of texts) if (text) passagesOf(kind, text, note)
  return loadTitles(payload, asked)
}

function editorOf(version: Record<string, unknown>): unknown {
  const step = version['lastStep'] as { by?: unknown } | null | undefined
  return step?.by ?? version['editedBy']
}

function named({ id, updatedAt, version }: Version, isLive: boolean, people: TitleOf): NamedVersion {
  const person = relatedId(editorOf(version))
  const step = version['lastStep'] as { step?: string | null } | null | undefined
  return {
    id,
    at: updatedAt,
    by: person === undefined ? '系统' : people('users', person),
    state: String(version['state'] ?? (version['_status'] === 'published' ? 'published' : 'draft')),
    step: step?.step ?? '',
    isLive,
  }
}

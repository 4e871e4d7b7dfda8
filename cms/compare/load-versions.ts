import type { Payload, TypedUser, Where } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'

export interface Version {
  readonly id: string
  readonly updatedAt: string
  readonly version: Record<string, unknown>
}

export interface Versions {
  /** Newest first, with those below among them. */
  readonly versions: readonly Version[]
  /** What families read. */
  readonly live: Version | undefined
  /** As it was asked for, else what is live. */
  readonly before: Version | undefined
  /** As it was asked for, else the newest. */
  readonly after: Version | undefined
}

/** So many are offered to choose from. */
const MOST_VERSIONS = 200

/** Versions of a text that a person may read, and the two to compare, however old they are. */
export async function loadVersions(
  payload: Payload,
  kind: ContentKind,
  id: string,
  user: TypedUser,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<Versions> {
  const find = async (which: Where, limit: number): Promise<readonly Version[]> => {
    const { docs } = await payload.findVersions({
      collection: kind,
      where: { and: [{ parent: { equals: id } }, which] },
      sort: '-updatedAt',
      limit,
      depth: 0,
      overrideAccess: false,
      user,
    })
    return docs as unknown as Version[]
  }
  const newest = await find({}, MOST_VERSIONS)
  const byId = async (version: string) =>
    newest.find((each) => each.id === version) ?? (await find({ id: { equals: version } }, 1))[0]
  const live = (await isLive(payload, kind, id))
    ? (await find({ 'version._status': { equals: 'published' } }, 1))[0]
    : undefined
  const after = asked.to === undefined ? newest[0] : await byId(asked.to)
  const before = asked.from === undefined ? live : await byId(asked.from)
  const all = new Map([...newest, live, before, after].flatMap((each) => (each ? [[each.id, each]] : [])))
  const versions = [...all.values()].toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
  return { versions, live, before, after }
}

async function isLive(payload: Payload, kind: ContentKind, id: string): Promise<boolean> {
  const text = await payload.findByID({ collection: kind, id, depth: 0, overrideAccess: true, disableErrors: true })
  return text?._status === 'published'
}

import type { BasePayload, CollectionSlug, PayloadRequest, Where } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import type { QualitySurroundings } from '../domain/quality/quality-text.ts'
import { TitleIndex } from '../domain/quality/title-index.ts'
import { stateOf, type StoredText } from './stored-text.ts'

const KINDS: readonly ContentKind[] = ['articles', 'lessons', 'courses', 'curricula']
/** Clocks of several servers differ, and a version may be stored after a younger one. */
const OVERLAP_MS = 30_000

interface Register {
  readonly titles: TitleIndex
  /** Versions up to this moment are in it; ms since 1970. */
  readUntil: number
  reading: Promise<void>
}

/** What is compared with ten thousand titles is compared in memory; one register for each database that is open. */
const registers = new WeakMap<BasePayload, Register>()

/** Of each text the newest version counts, and the one that families read. */
const VERSIONS = ['newest', 'live'] as const
type Version = (typeof VERSIONS)[number]

interface Place {
  readonly kind: ContentKind
  readonly version: Version
}

const PLACES: readonly Place[] = KINDS.flatMap((kind) => VERSIONS.map((version) => ({ kind, version })))

/**
 * Titles of other texts that are the same as this one, or nearly. Those of the register are only candidates: what counts is
 * what is stored now, by whatever process.
 */
export async function titlesLike(
  title: string,
  req: Pick<PayloadRequest, 'payload'>,
): Promise<QualitySurroundings['otherTitles']> {
  const { titles } = await upToDate(req.payload)
  const found = new Set(titles.like(title))
  const lists = await Promise.all(
    PLACES.map(async (place) => {
      const start = keyOf(place, '')
      const ids = [...found].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
      if (ids.length === 0) return []
      const texts = await read(place, { id: { in: ids } }, req.payload)
      return texts
        .filter((text) => stateOf(text) !== 'archived' && text.title)
        .map((text) => ({ kind: place.kind, id: String(text.id), title: String(text.title) }))
    }),
  )
  return lists.flat()
}

const keyOf = ({ kind, version }: Place, id: string): string => `${kind} ${version} ${id}`

/** Reads what was saved since the last time: all of it the first time. */
async function upToDate(payload: BasePayload): Promise<Register> {
  const register = registers.get(payload) ?? { titles: new TitleIndex(), readUntil: 0, reading: Promise.resolve() }
  registers.set(payload, register)
  register.reading = register.reading.catch(() => {}).then(() => readOn(register, payload))
  await register.reading
  return register
}

async function readOn(register: Register, payload: BasePayload): Promise<void> {
  const now = Date.now()
  const since = new Date(Math.max(0, register.readUntil - OVERLAP_MS)).toISOString()
  const where = { updatedAt: { greater_than_equal: since } }
  const lists = await Promise.all(PLACES.map(async (place) => ({ place, texts: await read(place, where, payload) })))
  for (const { place, texts } of lists)
    for (const { id, title } of texts) register.titles.set(keyOf(place, String(id)), String(title ?? ''))
  register.readUntil = now
}

async function read({ kind, version }: Place, where: Where, payload: BasePayload): Promise<StoredText[]> {
  const { docs } = await payload.find({
    collection: kind as CollectionSlug,
    where: version === 'live' ? { and: [where, { _status: { equals: 'published' } }] } : where,
    draft: version === 'newest',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { title: true, state: true, _status: true } as never,
  })
  return docs as unknown as StoredText[]
}

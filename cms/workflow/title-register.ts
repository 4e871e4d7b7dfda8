import type { BasePayload, CollectionSlug, PayloadRequest } from 'payload'
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

/**
 * Titles of the newest versions of texts that are the same as this one, or nearly. Those of the register are only
 * candidates: what counts is what is stored now, by whatever process.
 */
export async function titlesLike(
  title: string,
  req: Pick<PayloadRequest, 'payload'>,
): Promise<QualitySurroundings['otherTitles']> {
  const { titles } = await upToDate(req.payload)
  const found = titles.like(title).map((key) => key.split(' ') as [ContentKind, string])
  const lists = await Promise.all(
    KINDS.map(async (kind) => {
      const ids = found.filter(([of]) => of === kind).map(([, id]) => id)
      if (ids.length === 0) return []
      const texts = await newest(kind, { id: { in: ids } }, req.payload)
      return texts
        .filter((text) => stateOf(text) !== 'archived' && text.title)
        .map((text) => ({ kind, id: String(text.id), title: String(text.title) }))
    }),
  )
  return lists.flat()
}

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
  const lists = await Promise.all(
    KINDS.map(async (kind) => ({
      kind,
      texts: await newest(kind, { updatedAt: { greater_than_equal: since } }, payload),
    })),
  )
  for (const { kind, texts } of lists)
    for (const { id, title } of texts) register.titles.set(`${kind} ${String(id)}`, String(title ?? ''))
  register.readUntil = now
}

async function newest(kind: ContentKind, where: object, payload: BasePayload): Promise<StoredText[]> {
  const { docs } = await payload.find({
    collection: kind as CollectionSlug,
    where: where as never,
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { title: true, state: true, _status: true } as never,
  })
  return docs as unknown as StoredText[]
}

import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { PUBLIC_LECTURES } from '../domain/lecture.ts'
import { LIVE } from '../domain/live.ts'
import type { Publishable, Surroundings } from '../domain/publishable.ts'
import { richTextReferences } from '../domain/rich-text-references.ts'
import { LINK_TARGETS, type LinkTarget } from '../domain/rich-text-safety.ts'

/** What families can open, by collection. */
export const OPEN: Readonly<Record<LinkTarget, Where>> = {
  articles: LIVE,
  lessons: LIVE,
  courses: LIVE,
  curricula: LIVE,
  venues: {},
  trainers: { isListed: { equals: true } },
  lectures: PUBLIC_LECTURES,
}

/**
 * What the rule of publishing must know about the documents this one points to.
 *
 * `context.alsoPublished` lists `collection:id` of documents that are published together with this one, so that an
 * import can publish two articles that link to each other.
 */
export async function loadSurroundings(document: Publishable, req: PayloadRequest): Promise<Surroundings> {
  const references = richTextReferences(document.body)
  const [sources, media, open] = await Promise.all([
    loadTexts(req, 'sources', 'title', [...(document.sources ?? []), ...references.cited]),
    loadTexts(req, 'media', 'alt', [document.cover, ...references.media]),
    loadOpen(req, references.links),
  ])
  return { sources, media, open }
}

async function loadOpen(
  req: PayloadRequest,
  links: readonly { collection: string; id: string | undefined }[],
): Promise<Set<string>> {
  const together = req.context['alsoPublished']
  const open = new Set<string>(Array.isArray(together) ? together.map(String) : [])
  for (const collection of LINK_TARGETS) {
    const ids = links.filter((link) => link.collection === collection).flatMap(({ id }) => id ?? [])
    if (ids.length === 0) continue
    const { docs } = await findByIds(req, collection, ids, OPEN[collection])
    for (const { id } of docs) open.add(`${collection}:${String(id)}`)
  }
  return open
}

async function loadTexts(
  req: PayloadRequest,
  collection: 'sources' | 'media',
  field: 'title' | 'alt',
  wanted: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const ids = wanted.filter((id) => id !== undefined)
  if (ids.length === 0) return new Map()
  const { docs } = await findByIds(req, collection, ids, {})
  return new Map(docs.map((doc) => [String(doc.id), String((doc as unknown as Record<string, unknown>)[field] ?? '')]))
}

const UUID = /^[0-9a-f-]{36}$/i
const OBJECT_ID = /^[0-9a-f]{24}$/i

/** Each once, without what can be no id of this database: MongoDB throws when it is asked for that. */
export function soundIds(ids: readonly string[], { payload }: Pick<PayloadRequest, 'payload'>): string[] {
  const anId = payload.db.name === 'mongoose' ? OBJECT_ID : UUID
  return [...new Set(ids)].filter((id) => anId.test(id))
}

function findByIds(req: PayloadRequest, collection: CollectionSlug, ids: readonly string[], where: Where) {
  return req.payload.find({
    collection,
    where: { and: [{ id: { in: soundIds(ids, req) } }, where] },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
}

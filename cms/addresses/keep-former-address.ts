import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import { afterMoves, type FormerAddress } from '../domain/former-addresses.ts'
import { LIVE } from '../domain/live.ts'
import { type Named, pageMoves } from '../domain/page-moves.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

const NAME = 'liveBefore'

/** Remembers the address under which families find a text, before it is published anew. */
export const noteLiveAddress: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || data['_status'] !== 'published') return data
  const id = String(originalDoc?.id)
  const live = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    where: { and: [{ id: { equals: id } }, LIVE] },
    req,
  })
  if (live) notes(req).set(id, named(live))
  return data
}

/** Lets the former address of a page lead to where it is now. Drafts move nothing: their address is nowhere yet. */
export const keepFormerAddress: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const id = String(doc.id)
  const before = notes(req).get(id)
  notes(req).delete(id)
  if (!before || doc['_status'] !== 'published' || before.slug === doc['slug']) return
  const after = named(doc as Record<string, unknown>)
  const around = {
    courses: collection.slug === 'lessons' ? await coursesOf(id, req) : [],
    lessons: await slugsOf('lessons', before.lessons ?? [], req),
  }
  await register(pageMoves(collection.slug as ContentKind, before, after, around), req)
}

function named(text: Record<string, unknown>): Named {
  const lessons = Array.isArray(text['lessons']) ? text['lessons'].flatMap((each) => relatedId(each) ?? []) : undefined
  return { slug: String(text['slug']), lessons }
}

async function register(moves: readonly FormerAddress[], req: PayloadRequest): Promise<void> {
  const places = moves.flatMap(({ from, to }) => [from, to])
  const { docs } = await req.payload.find({
    collection: 'redirects',
    where: { or: [{ from: { in: places } }, { to: { in: places } }] },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const { write, remove } = afterMoves(moves, docs)
  const gone = [...remove, ...write.map(({ from }) => from)]
  if (gone.length > 0) await req.payload.db.deleteMany({ collection: 'redirects', where: { from: { in: gone } }, req })
  const at = new Date().toISOString()
  for (const { from, to } of write)
    await req.payload.db.create({ collection: 'redirects', data: { from, to, at }, req })
}

async function coursesOf(lesson: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await find('courses', { and: [{ lessons: { in: [lesson] } }, LIVE] }, req)
  return docs.map(({ slug }) => String(slug))
}

async function slugsOf(collection: CollectionSlug, ids: readonly string[], req: PayloadRequest) {
  if (ids.length === 0) return new Map<string, string>()
  const { docs } = await find(collection, { and: [{ id: { in: [...ids] } }, LIVE] }, req)
  return new Map(docs.map(({ id, slug }) => [String(id), String(slug)]))
}

async function find(collection: CollectionSlug, where: Where, req: PayloadRequest) {
  const found = await req.payload.find({
    collection,
    where,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { slug: true } as never,
    req,
  })
  return found as unknown as { docs: { id: string; slug: unknown }[] }
}

/** By id: a bulk save publishes many at once. */
function notes(req: PayloadRequest): Map<string, Named> {
  const known = req.context[NAME] as Map<string, Named> | undefined
  if (known) return known
  const fresh = new Map<string, Named>()
  req.context[NAME] = fresh
  return fresh
}

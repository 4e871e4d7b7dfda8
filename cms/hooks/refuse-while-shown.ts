import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, type Where } from 'payload'
import { LIVE } from '../domain/live.ts'
import { richTextReferences } from '../domain/rich-text-references.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** Texts that show pictures, with the fields in which they do. */
const SHOWING = [
  { collection: 'articles', select: { title: true, cover: true, body: true } },
  { collection: 'lessons', select: { title: true, body: true } },
  { collection: 'courses', select: { title: true, cover: true } },
] as const

/**
 * A picture and its alternative text are part of what a reviewer has signed: while a text that is live or signed shows
 * it, another picture is a new entry. The server's own import may.
 * @throws {APIError} 409.
 */
export const refuseWhileShown: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user) return data
  const before = originalDoc as { id: string; alt?: string }
  if (!req.file && data['alt'] === before.alt) return data
  const titles = await signedTextsShowing(String(before.id), req)
  const [first] = titles
  if (first === undefined) return data
  const which = titles.length === 1 ? `《${first}》` : `《${first}》等 ${titles.length} 篇`
  const message = `${which}正在用它，而且已经审核。换图、改替代文字也要审核：请上传成新的一张，换进那一篇里再提交审核。`
  throw new APIError(message, 409, null, true)
}

async function signedTextsShowing(media: string, req: PayloadRequest): Promise<string[]> {
  const lists = await Promise.all(
    SHOWING.flatMap(({ collection, select }) => [
      textsOf(req, collection, select, LIVE, false),
      ...(collection === 'courses' ? [] : [textsOf(req, collection, select, { state: { equals: 'approved' } }, true)]),
    ]),
  )
  const showing = lists
    .flat()
    .filter(({ cover, body }) => relatedId(cover) === media || richTextReferences(body).media.includes(media))
  return [...new Set(showing.map(({ title }) => title))]
}

interface Showing {
  readonly title: string
  readonly cover?: unknown
  readonly body?: unknown
}

async function textsOf(
  { payload }: PayloadRequest,
  collection: (typeof SHOWING)[number]['collection'],
  select: object,
  where: Where,
  draft: boolean,
): Promise<Showing[]> {
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const
  const { docs } = await payload.find({ collection, where, select: select as never, draft, ...all })
  return docs as unknown as Showing[]
}

import type { PayloadRequest, Where } from 'payload'
import { LIVE } from '../domain/live.ts'
import { richTextReferences } from '../domain/rich-text-references.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** Texts that show pictures, with the fields in which they do. */
const SHOWING = [
  { collection: 'articles', select: { title: true, cover: true, body: true } },
  { collection: 'lessons', select: { title: true, body: true } },
  { collection: 'courses', select: { title: true, cover: true } },
] as const

/** Newest versions that a reviewer has signed or looks at, also in the trash: from there they come back as they were. */
const UNDER_REVIEW: Where = { state: { in: ['in-review', 'approved'] } }

/**
 * Titles of the texts that show one of these pictures.
 * @param which `signed`: live ones, and newest versions that are signed or under review; `all`: drafts, too
 */
export async function textsShowing(
  media: readonly string[],
  which: 'signed' | 'all',
  req: PayloadRequest,
): Promise<string[]> {
  if (media.length === 0) return []
  const lists = await Promise.all(
    SHOWING.flatMap(({ collection, select }) => [
      textsOf(req, collection, select, LIVE, false),
      textsOf(req, collection, select, which === 'all' ? {} : UNDER_REVIEW, true),
    ]),
  )
  const showing = lists.flat().filter(({ cover, body }) => {
    const shown = [relatedId(cover), ...richTextReferences(body).media]
    return shown.some((id) => id !== undefined && media.includes(id))
  })
  return [...new Set(showing.map(({ title }) => title ?? '没有标题的一篇'))]
}

interface Showing {
  readonly title?: string | null
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
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true, trash: true } as const
  const { docs } = await payload.find({ collection, where, select: select as never, draft, ...all })
  return docs as unknown as Showing[]
}

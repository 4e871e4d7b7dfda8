import type { CollectionSlug } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { type Asker, worksOnTexts } from './asker.ts'
import { findAll } from './find-all.ts'

/** A publication that somebody booked. */
export interface Booking {
  readonly collection: string
  readonly id: string
  readonly title: string
  readonly isPublishing: boolean
  /** ISO 8601. */
  readonly at: string
  /** Its time has passed and it is not done. */
  readonly isLate: boolean
}

const DAYS = 7

/** What goes live or offline within the next seven days, soonest first; also what should have by now. */
export async function loadGoingLive(asker: Asker, now: Date): Promise<Booking[]> {
  if (!worksOnTexts(asker)) return []
  const until = new Date(now.getTime() + DAYS * 86_400_000).toISOString()
  const jobs = await findAll(asker, 'payload-jobs' as CollectionSlug, {
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { waitUntil: { less_than: until } },
      ],
    },
    select: ['input', 'waitUntil'],
    sort: 'waitUntil',
  })
  const booked = jobs.flatMap(({ input, waitUntil }) => {
    const { doc, type } = (input ?? {}) as { doc?: { relationTo?: string; value?: unknown }; type?: string }
    const id = relatedId(doc?.value)
    if (!doc?.relationTo || id === undefined || typeof waitUntil !== 'string') return []
    return [{ collection: doc.relationTo, id, isPublishing: type !== 'unpublish', at: waitUntil }]
  })
  const titles = await loadTitles(asker, booked)
  return booked.flatMap((one) => {
    const title = titles.get(`${one.collection}:${one.id}`)
    return title === undefined ? [] : [{ ...one, title, isLate: Date.parse(one.at) < now.getTime() }]
  })
}

/** Of the newest versions. What is gone has none. */
async function loadTitles(
  asker: Asker,
  booked: readonly { collection: string; id: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const [collection, ones] of Map.groupBy(booked, (one) => one.collection)) {
    const where = { id: { in: [...new Set(ones.map(({ id }) => id))] } }
    const rows = await findAll(asker, collection as CollectionSlug, { where, select: ['title'], draft: true })
    for (const { id, title } of rows) titles.set(`${collection}:${id}`, String(title ?? '') || '还没有标题')
  }
  return titles
}

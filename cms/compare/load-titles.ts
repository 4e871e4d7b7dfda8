import type { CollectionSlug, Payload } from 'payload'
import type { TitleOf } from '../domain/difference/line.ts'

const FIELDS: Readonly<Record<string, string>> = {
  topics: 'name',
  users: 'name',
  venues: 'name',
  trainers: 'name',
  media: 'alt',
}
const GONE = '（已删除）'

/** What people call these documents; one that is gone says so. */
export async function loadTitles(
  payload: Payload,
  wanted: readonly (readonly [collection: string, id: string])[],
): Promise<TitleOf> {
  const titles = new Map<string, string>()
  const byCollection = Map.groupBy(wanted, ([collection]) => collection)
  await Promise.all(
    [...byCollection].map(async ([collection, pairs]) => {
      const field = FIELDS[collection] ?? 'title'
      const { docs } = await payload.find({
        collection: collection as CollectionSlug,
        where: { id: { in: [...new Set(pairs.map(([, id]) => id))] } },
        select: { [field]: true } as never,
        pagination: false,
        limit: 0,
        depth: 0,
        overrideAccess: true,
      })
      for (const doc of docs as unknown as Record<string, unknown>[]) {
        titles.set(`${collection} ${String(doc['id'])}`, String(doc[field] ?? '') || '（没有标题）')
      }
    }),
  )
  return (collection, id) => titles.get(`${collection} ${id}`) ?? GONE
}

import type { CollectionSlug, Payload } from 'payload'
import type { TitleOf } from '../domain/difference/line.ts'
import { tellApart } from '../domain/difference/tell-apart.ts'

interface Naming {
  readonly title: string
  /** Fields that tell two of one title apart. */
  readonly details: readonly string[]
}

const TEXT: Naming = { title: 'title', details: ['slug'] }
const NAMINGS: Readonly<Record<string, Naming>> = {
  sources: { title: 'title', details: ['organisation', 'year', 'key'] },
  topics: { title: 'name', details: ['key'] },
  users: { title: 'name', details: [] },
  venues: { title: 'name', details: ['slug'] },
  trainers: { title: 'name', details: ['slug'] },
  media: { title: 'alt', details: ['filename'] },
}
const UNTITLED = '（没有标题）'
const GONE = '（已删除）'

/** What people call these documents, so that two of one name can be told apart; one that is gone says so. */
export async function loadTitles(
  payload: Payload,
  wanted: readonly (readonly [collection: string, id: string])[],
): Promise<TitleOf> {
  const titles = new Map<string, ReadonlyMap<string, string>>()
  const byCollection = Map.groupBy(wanted, ([collection]) => collection)
  await Promise.all(
    [...byCollection].map(async ([collection, pairs]) => {
      const ids = new Set(pairs.map(([, id]) => id))
      titles.set(collection, await titlesIn(payload, collection, [...ids]))
    }),
  )
  return (collection, id) => titles.get(collection)?.get(id) ?? GONE
}

async function titlesIn(payload: Payload, collection: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { title, details } = NAMINGS[collection] ?? TEXT
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where: { id: { in: ids } },
    select: Object.fromEntries([title, ...details].map((field) => [field, true])) as never,
    pagination: false,
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  const there = new Map((docs as unknown as Record<string, unknown>[]).map((doc) => [String(doc['id']), doc]))
  return tellApart(
    ids.map((id) => {
      const doc = there.get(id)
      const named = String(doc?.[title] ?? '') || (doc ? UNTITLED : GONE)
      const more = details.map((field) => String(doc?.[field] ?? ''))
      // Pictures have an alternative text, not a name: that of the file says which one it is.
      return collection === 'media' && doc
        ? { id, title: `${named}（文件 ${more.join('')}）`, details: [] }
        : { id, title: named, details: more }
    }),
  )
}

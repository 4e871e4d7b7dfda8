import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { richTextReferences } from '../domain/rich-text-references.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** Where texts may name other texts, apart from links within them. */
const TEXTS = [
  { collection: 'articles', lists: ['related'] },
  { collection: 'lessons', lists: [] },
  { collection: 'courses', lists: ['lessons'] },
  { collection: 'curricula', lists: ['courses'] },
] as const

/** The collection that each of these lists names documents of. */
const LISTED: Readonly<Record<string, string>> = { related: 'articles', lessons: 'lessons', courses: 'courses' }

/**
 * Refuses to delete a text that published ones link to or list, with their titles. Those in the trash do not count.
 * @throws {APIError} 409.
 */
export const refuseWhileLinked: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  refuse('不能永久删除', await titlesOfUsers(collection.slug, String(id), req))
}

/**
 * The same for the move to the trash, alone or of many at once: their links would lead nowhere.
 * @throws {APIError} 409.
 */
export const keepLinkedFromTrash: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const before = originalDoc as { id?: string | number; deletedAt?: unknown } | undefined
  if (before?.id === undefined || !data['deletedAt'] || before.deletedAt) return data
  refuse('不能移到回收站', await titlesOfUsers(collection.slug, String(before.id), req))
  return data
}

function refuse(what: string, titles: readonly string[]): void {
  if (titles.length > 0) throw new APIError(`${what}：${titles.join('、')}用到它。请先改掉它们。`, 409, null, true)
}

async function titlesOfUsers(own: string, id: string, req: PayloadRequest): Promise<string[]> {
  const titles: string[] = []
  for (const { collection, lists } of TEXTS) {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      limit: 0,
      pagination: false,
      where: { _status: { equals: 'published' } },
      overrideAccess: true,
      req,
    })
    for (const text of docs as unknown as Record<string, unknown>[]) {
      const isItself = collection === own && String(text['id']) === id
      if (!isItself && names(text, lists, own, id)) titles.push(`《${String(text['title'])}》`)
    }
  }
  return titles
}

function names(text: Record<string, unknown>, lists: readonly string[], collection: string, id: string): boolean {
  const isListed = lists.some((list) => {
    const listed = text[list]
    return LISTED[list] === collection && Array.isArray(listed) && listed.some((one) => relatedId(one) === id)
  })
  const { links } = richTextReferences(text['body'])
  return isListed || links.some((link) => link.collection === collection && link.id === id)
}

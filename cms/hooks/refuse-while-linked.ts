import { APIError, type CollectionBeforeDeleteHook } from 'payload'
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
export const refuseWhileLinked: CollectionBeforeDeleteHook = async ({ collection: own, id, req }) => {
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
      const isItself = collection === own.slug && String(text['id']) === String(id)
      if (!isItself && names(text, lists, own.slug, String(id))) titles.push(`《${String(text['title'])}》`)
    }
  }
  if (titles.length > 0) {
    throw new APIError(`不能永久删除：${titles.join('、')}用到它。请先改掉它们。`, 409, null, true)
  }
}

function names(text: Record<string, unknown>, lists: readonly string[], collection: string, id: string): boolean {
  const isListed = lists.some((list) => {
    const listed = text[list]
    return LISTED[list] === collection && Array.isArray(listed) && listed.some((one) => relatedId(one) === id)
  })
  const { links } = richTextReferences(text['body'])
  return isListed || links.some((link) => link.collection === collection && link.id === id)
}

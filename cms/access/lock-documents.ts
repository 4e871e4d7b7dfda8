import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, type Where } from 'payload'
import { hasRole, personOf } from './roles.ts'

/**
 * Who edits what right now. The panel makes locks through the server; by the API a person takes a lock over in their own
 * name, of what they may edit, and gives their own back.
 */
export const ownLocks = ({ req }: { req: PayloadRequest }): boolean | Where => {
  const person = personOf(req)
  if (!person) return false
  return hasRole(req, 'administrator') || { 'user.value': { equals: person.id } }
}

/** @throws {APIError} 403. */
export const takeOverInOwnName: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.payloadAPI === 'local' || !req.user) return data
  const { document, globalSlug } = originalDoc as { document?: Locked | null; globalSlug?: string | null }
  if (!(await mayEdit(req, document, globalSlug))) {
    throw new APIError('您不能编辑这一篇，所以不能接手。', 403, null, true)
  }
  return { ...data, document, globalSlug, user: { relationTo: 'users', value: req.user.id } }
}

interface Locked {
  readonly relationTo: string
  readonly value: unknown
}

async function mayEdit(
  req: PayloadRequest,
  document: Locked | null | undefined,
  globalSlug: string | null | undefined,
): Promise<boolean> {
  if (!document) {
    const global = req.payload.config.globals.find(({ slug }) => slug === globalSlug)
    return global !== undefined && Boolean(await global.access.update({ req }))
  }
  const collection = req.payload.collections[document.relationTo as keyof typeof req.payload.collections]
  const value = document.value as { id?: unknown } | string | number
  const id = String(typeof value === 'object' ? value.id : value)
  const allowed = collection ? await collection.config.access.update({ req, id }) : false
  if (typeof allowed === 'boolean') return allowed
  const where = { and: [{ id: { equals: id } }, allowed] }
  const count = { collection: document.relationTo as 'articles', where, overrideAccess: true, req }
  return (await req.payload.count(count)).totalDocs > 0
}

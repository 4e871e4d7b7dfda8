import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'

/** @throws {APIError} 409, when nobody would be left who can manage accounts. */
export const keepAnAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => refuseIfLast(String(id), req)

/** The same for taking the role away. */
export const keepAnAdministratorRole: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const id = relatedId(originalDoc)
  if (operation === 'update' && id !== undefined && !data['roles']?.includes('administrator')) {
    await refuseIfLast(id, req)
  }
  return data
}

async function refuseIfLast(id: string, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['administrator'] } },
    depth: 0,
    limit: 2,
    overrideAccess: true,
    req,
  })
  if (docs.length === 1 && String(docs[0]?.id) === id) {
    throw new APIError('这是最后一位管理员，请先让另一位同事成为管理员。', 409, null, true)
  }
}

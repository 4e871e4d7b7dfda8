import type { PayloadRequest } from 'payload'
import { ownerChange } from '../domain/bulk-filing.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import type { StoredText } from './stored-text.ts'

/** From whom to whom a text goes, by their names. */
export async function handedOver(stored: StoredText, to: string | undefined, req: PayloadRequest): Promise<string> {
  const from = relatedId(stored.owner)
  const ids = [from, to].filter((id) => id !== undefined)
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const nameOf = (id: string | undefined) => docs.find((user) => String(user.id) === id)?.name
  const [before, after] = [from, to].map((id) => (id === undefined ? undefined : (nameOf(id) ?? '')))
  return ownerChange(before, after)
}

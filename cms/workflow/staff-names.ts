import type { PayloadRequest } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'

/** Names of accounts by id; those that are gone are missing. */
export async function staffNames(
  people: readonly unknown[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people.flatMap((person) => relatedId(person) ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { name: true },
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

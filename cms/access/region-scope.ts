import type { PayloadRequest } from 'payload'
import { regionSubtree } from '../domain/region-tree.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { personOf } from './roles.ts'

/**
 * Ids of the regions a person looks after: theirs and all below. Read once a request.
 */
export async function regionScope(req: PayloadRequest): Promise<string[]> {
  const person = personOf(req)
  if (!person) return []
  const known = req.context['regionScope'] as { person: string; ids: string[] } | undefined
  if (known?.person === person.id) return known.ids
  const roots = (person.regions ?? []).flatMap((region) => relatedId(region) ?? [])
  const ids = roots.length === 0 ? [] : [...regionSubtree(await readRegions(req), roots)]
  req.context['regionScope'] = { person: person.id, ids }
  return ids
}

/** The whole tree, ids only. */
export async function readRegions(req: PayloadRequest): Promise<{ id: string; parent: string | undefined }[]> {
  const { docs } = await req.payload.find({
    collection: 'regions',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { parent: true },
    req,
  })
  return docs.map(({ id, parent }) => ({ id: String(id), parent: relatedId(parent) }))
}

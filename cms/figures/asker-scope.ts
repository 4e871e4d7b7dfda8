import type { PayloadRequest, Where } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'
import { isWholeTree, type RegionNode } from '../domain/region-tree.ts'

/**
 * Whose lectures a person may count: all for administrators, those of their regions for organizers, their own for
 * trainers; undefined for everybody else.
 */
export async function countableLectures(req: PayloadRequest): Promise<Where | undefined> {
  if (hasRole(req, 'administrator')) return {}
  const own = ownTrainer(req)
  const scopes: Where[] = [
    ...(hasRole(req, 'organizer') ? [{ region: { in: await regionScope(req) } }] : []),
    ...(own === undefined ? [] : [{ trainer: { equals: own } }]),
  ]
  return scopes.length > 0 ? { or: scopes } : undefined
}

/** Whether those are all there are: for administrators, and for organizers whose regions leave nothing out. */
export async function countsAll(req: PayloadRequest, regions: readonly RegionNode[]): Promise<boolean> {
  if (hasRole(req, 'administrator')) return true
  return hasRole(req, 'organizer') && isWholeTree(regions, await regionScope(req))
}

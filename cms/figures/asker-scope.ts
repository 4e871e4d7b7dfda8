import type { PayloadRequest, Where } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'

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

import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { regionScope } from './region-scope.ts'
import { hasRole, personOf } from './roles.ts'

/** The id of the trainer a signed-in person is, if they are one. */
export function ownTrainer(req: PayloadRequest): string | undefined {
  return hasRole(req, 'trainer') ? relatedId(personOf(req)?.trainer) : undefined
}

/** Listed trainers for everyone; all of them for those who plan or write; one's own profile. */
export const readTrainers: Access = ({ req }) => {
  if (hasRole(req, 'administrator', 'organizer', 'editor', 'reviewer')) return true
  const listed: Where = { isListed: { equals: true } }
  const own = ownTrainer(req)
  return own === undefined ? listed : { or: [listed, { id: { equals: own } }] }
}

/** Administrators; organizers, of trainers who serve one of their regions. */
export const manageTrainers: Access = async ({ req }) => {
  if (hasRole(req, 'administrator')) return true
  return hasRole(req, 'organizer') ? { regions: { in: await regionScope(req) } } : false
}

/** Those, and trainers their own profile. */
export const updateTrainers: Access = async (args) => {
  const { req } = args
  const managed = await manageTrainers(args)
  if (managed === true) return true
  const allowed: Where[] = managed === false ? [] : [managed]
  const own = ownTrainer(req)
  if (own !== undefined) allowed.push({ id: { equals: own } })
  return allowed.length > 0 ? { or: allowed } : false
}

/** A trainer's telephone and certificate numbers: those who plan, and the trainer. */
export const readTrainerSecrets: FieldAccess = ({ req, doc, id }) => {
  if (hasRole(req, 'administrator', 'organizer')) return true
  const own = ownTrainer(req)
  return own !== undefined && own === String(doc?.['id'] ?? id)
}

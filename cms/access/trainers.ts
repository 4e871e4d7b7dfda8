import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { servesRegion } from '../domain/planning/service-region.ts'
import { regionsAround } from '../domain/region-tree.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { readRegions, regionScope } from './region-scope.ts'
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

/** When a trainer can teach, and why not: those who plan, and the trainer. */
export const readTrainerTimes: FieldAccess = ({ req, doc, id }) => {
  if (hasRole(req, 'administrator', 'organizer')) return true
  const own = ownTrainer(req)
  return own !== undefined && own === String(doc?.['id'] ?? id)
}

/**
 * A trainer's telephone and certificate numbers: administrators; organizers, of trainers who serve one of their regions,
 * whom they plan with; and the trainer.
 */
export const readTrainerSecrets: FieldAccess = async ({ req, doc, id }) => {
  if (hasRole(req, 'administrator')) return true
  const trainer = relatedId(doc?.['id'] ?? id)
  if (trainer !== undefined && trainer === ownTrainer(req)) return true
  if (!hasRole(req, 'organizer')) return false
  // Nobody's in particular: whether the form of a new trainer has the field.
  return trainer === undefined || (await trainersInReach(req)).has(trainer)
}

/**
 * Ids of the trainers who serve a place that an organizer looks after. Read once a request: the documents that are asked
 * about need not hold their regions.
 */
async function trainersInReach(req: PayloadRequest): Promise<ReadonlySet<string>> {
  const known = req.context['trainersInReach'] as ReadonlySet<string> | undefined
  if (known) return known
  const reach = [...regionsAround(await readRegions(req), await regionScope(req))]
  const { docs } = await req.payload.find({
    collection: 'trainers',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { regions: true },
    req,
  })
  const ids = docs.flatMap(({ id, regions }) => {
    const served = (regions ?? []).flatMap((region) => relatedId(region) ?? [])
    return reach.length > 0 && servesRegion({ regions: served }, reach) ? [String(id)] : []
  })
  const found = new Set(ids)
  req.context['trainersInReach'] = found
  return found
}

import type { PayloadRequest } from 'payload'
import type { RosterTrainer } from '../domain/roster/columns.ts'
import { dayInChina } from '../domain/review-day.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { loadNames, type Names } from '../figures/load-names.ts'

/** A trainer of the database as the roster tells it. */
export interface StoredTrainer extends RosterTrainer {
  readonly id: string
}

export interface StoredRoster {
  readonly trainers: readonly StoredTrainer[]
  readonly names: Names
}

/**
 * Trainers by name. The caller has asked whether this person may plan.
 * @param fields all that is stored, or what is shown to the person
 */
export async function loadRoster(req: PayloadRequest, fields: 'all' | 'shown'): Promise<StoredRoster> {
  const { payload, user } = req
  const [names, { docs }] = await Promise.all([
    loadNames(payload),
    payload.find({
      collection: 'trainers',
      sort: 'name',
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: fields === 'all',
      user,
      req,
    }),
  ])
  const codes = new Map(names.regions.map(({ id, code }) => [id, code]))
  const trainers = docs.map((doc) => ({
    id: String(doc.id),
    slug: doc.slug,
    name: doc.name,
    role: doc.role,
    introduction: doc.introduction,
    topics: (doc.topics ?? []).flatMap((topic) => names.topics.get(relatedId(topic) ?? '') ?? []),
    languages: doc.languages ?? [],
    regions: (doc.regions ?? []).flatMap((region) => codes.get(relatedId(region) ?? '') ?? []),
    qualifications: (doc.qualifications ?? []).map(({ name, issuer, number, expires }) => ({
      name,
      issuer: issuer ?? '',
      number: number ?? '',
      expires: expires ? dayInChina(new Date(expires)) : undefined,
    })),
    weekly: (doc.weekly ?? []).map(({ weekday, from, to }) => ({ weekday: String(weekday), from, to })),
    phone: doc.phone ?? '',
    isListed: doc.isListed === true,
  }))
  return { trainers, names }
}

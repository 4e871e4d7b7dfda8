import { regionScope } from '../access/region-scope.ts'
import type { CalendarPerson } from '../domain/calendar/filter.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { type Asker, rolesOf } from './asker.ts'
import { findAll, type Row } from './find-all.ts'

export interface CalendarRegion {
  readonly id: string
  readonly name: string
  readonly parent: string | undefined
}

export interface CalendarVenue {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly rooms: readonly { readonly name: string; readonly capacity: number }[]
}

/** What the calendar needs beside its lectures: who looks, and the names of what lectures point to. */
export interface CalendarFacts {
  readonly person: CalendarPerson
  /** Those the person looks after; all of them for trainers, who go wherever they are asked. */
  readonly regions: readonly CalendarRegion[]
  readonly venues: readonly CalendarVenue[]
  /** Those the person may plan for: a trainer only themselves. */
  readonly trainers: readonly { readonly id: string; readonly name: string }[]
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

const PLANNERS = ['organizer', 'trainer', 'administrator']

/** The facts for those who plan lectures; undefined for everybody else. */
export async function loadCalendar(asker: Asker): Promise<CalendarFacts | undefined> {
  const roles = rolesOf(asker)
  if (!roles.some((role) => PLANNERS.includes(role))) return undefined
  const plansForOthers = roles.some((role) => role !== 'trainer' && PLANNERS.includes(role))
  const own = roles.includes('trainer') ? relatedId(asker.user.trainer) : undefined
  const [regions, venues, trainers, topics, scope] = await Promise.all([
    findAll(asker, 'regions', { select: ['name', 'parent'], sort: 'code' }),
    findAll(asker, 'venues', { select: ['name', 'region', 'rooms'], sort: 'name' }),
    findAll(asker, 'trainers', {
      select: ['name'],
      sort: 'name',
      ...(plansForOthers ? {} : { where: { id: { in: own === undefined ? [] : [own] } } }),
    }),
    findAll(asker, 'topics', { where: { taxonomy: { equals: 'guidance' } }, select: ['name'], sort: 'order' }),
    scopeOf(asker),
  ])
  const isLimited = roles.includes('organizer') && !roles.includes('administrator') && own === undefined
  const isTheirs = (region: string) => !isLimited || scope.includes(region)
  return {
    person: { roles, trainer: own, regions: scope },
    regions: regions
      .map((row) => ({ ...named(row), parent: relatedId(row['parent']) }))
      .filter(({ id }) => isTheirs(id)),
    venues: venues.map(venueOf).filter(({ region }) => isTheirs(region)),
    trainers: trainers.map(named),
    topics: topics.map(named),
  }
}

function scopeOf(asker: Asker): Promise<string[]> {
  return regionScope({ ...asker, context: {} } as unknown as Parameters<typeof regionScope>[0])
}

function venueOf(row: Row): CalendarVenue {
  const rooms = (row['rooms'] ?? []) as { name?: unknown; capacity?: unknown }[]
  return {
    ...named(row),
    region: relatedId(row['region']) ?? '',
    rooms: rooms.map(({ name, capacity }) => ({ name: String(name ?? ''), capacity: Number(capacity ?? 0) })),
  }
}

function named({ id, name }: Row): { id: string; name: string } {
  return { id: String(id), name: String(name ?? '') }
}

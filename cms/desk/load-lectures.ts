import type { Where } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import { UNAPPROVED_STATES, type LectureState } from '../domain/lecture.ts'
import { type Asker, rolesOf } from './asker.ts'
import { findAll, findSome, type Row } from './find-all.ts'

export interface ComingLecture {
  readonly id: string
  readonly title: string
  readonly state: LectureState
  /** ISO 8601. */
  readonly startsAt: string
  readonly place: string
  readonly capacity: number
  readonly taken: number
  readonly left: number
  /** Waits for an organizer's approval. */
  readonly isUnapproved: boolean
}

export interface Lectures {
  readonly lectures: readonly ComingLecture[]
  readonly total: number
}

const LISTED = 10
const FIELDS = ['title', 'state', 'startsAt', 'capacity', 'venue', 'room']
const NOTHING: Lectures = { lectures: [], total: 0 }

/** What is to come in an organizer's regions; everywhere for administrators. */
export async function loadRegionLectures(asker: Asker, now: Date): Promise<Lectures> {
  const roles = rolesOf(asker)
  if (roles.includes('administrator')) return loadComing(asker, {}, now)
  if (!roles.includes('organizer')) return NOTHING
  const regions = await regionScope({ ...asker, context: {} } as unknown as Parameters<typeof regionScope>[0])
  return loadComing(asker, { region: { in: regions } }, now)
}

/** What a trainer will teach. */
export function loadOwnLectures(asker: Asker, now: Date): Promise<Lectures> {
  const trainer = rolesOf(asker).includes('trainer') ? relatedId(asker.user.trainer) : undefined
  return trainer === undefined ? Promise.resolve(NOTHING) : loadComing(asker, { trainer: { equals: trainer } }, now)
}

async function loadComing(asker: Asker, whose: Where, now: Date): Promise<Lectures> {
  const { rows, total } = await findSome(asker, 'lectures', {
    where: { and: [whose, { endsAt: { greater_than: now.toISOString() } }, { state: { not_equals: 'cancelled' } }] },
    select: FIELDS,
    sort: 'startsAt',
    limit: LISTED,
  })
  const [taken, venues] = await Promise.all([loadTaken(asker, rows), loadVenues(asker, rows)])
  return { total, lectures: rows.map((row) => comingLecture(row, taken.get(row.id) ?? 0, venues)) }
}

function comingLecture(row: Row, taken: number, venues: ReadonlyMap<string, string>): ComingLecture {
  const capacity = Number(row['capacity'] ?? 0)
  const state = String(row['state']) as LectureState
  const venue = venues.get(relatedId(row['venue']) ?? '') ?? ''
  return {
    id: row.id,
    title: String(row['title'] ?? ''),
    state,
    startsAt: String(row['startsAt']),
    place: [venue, row['room']].filter(Boolean).join(' '),
    capacity,
    taken,
    left: seatsLeft(capacity, taken),
    isUnapproved: UNAPPROVED_STATES.includes(state),
  }
}

/** Seats are counted apart from lectures; who may see the lecture may see the number. */
async function loadTaken(asker: Asker, rows: readonly Row[]): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map()
  const where = { lecture: { in: rows.map(({ id }) => id) } }
  const counters = await findAll(asker, 'seat-counters', { where, select: ['lecture', 'taken'] })
  return new Map(counters.map(({ lecture, taken }) => [String(lecture), Number(taken)]))
}

async function loadVenues(asker: Asker, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ venue }) => relatedId(venue) ?? []))]
  if (ids.length === 0) return new Map()
  const { rows: venues } = await findSome(asker, 'venues', {
    where: { id: { in: ids } },
    select: ['name'],
    limit: ids.length,
  })
  return new Map(venues.map(({ id, name }) => [id, String(name)]))
}

import type { Payload } from 'payload'
import { moveTargets, type MoveTarget, type MoveTargetLecture } from '../domain/move-targets.ts'
import { refuseLeaving } from '../domain/organizer-steps.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { isCheckedIn } from './checked-in.ts'
import type { SignUpContext } from './context.ts'
import { LECTURE_ROW, type LectureRow } from './lecture-rows.ts'
import { claimOf } from './new-row.ts'
import { findClaims, findSignUp } from './rows.ts'

type Found = LectureRow & { readonly title: string; readonly topics?: unknown; readonly venue?: unknown }

const SELECT = { ...LECTURE_ROW, title: true, topics: true, venue: true } as const

/**
 * Where an organizer may move a sign-up to, the likest first; undefined when it is gone.
 * @param regions ids of those that the organizer looks after; undefined: all
 */
export async function loadMoveTargets(
  { payload, now }: SignUpContext,
  id: string,
  regions: readonly string[] | undefined,
): Promise<MoveTarget[] | undefined> {
  const row = await findSignUp(payload, 'id', id)
  if (!row) return undefined
  const own = await findAll<Found>(payload, 'lectures', { id: { equals: row.lecture } }, SELECT)
  const [from] = await toTargets(payload, own)
  if (!from) return undefined
  if (refuseLeaving(from, await isCheckedIn(payload, row), now)) return []
  const ahead = { state: { equals: 'open' }, startsAt: { greater_than: now.toISOString() } }
  const where = regions ? { and: [ahead, { region: { in: [...regions] } }] } : ahead
  const lectures = await toTargets(payload, await findAll<Found>(payload, 'lectures', where, SELECT))
  const claims = lectures.map((lecture) => claimOf(lecture.id, row.phoneHash))
  const held = claims.length === 0 ? new Set() : await findClaims(payload, claims)
  // Where its telephone number has signed up already it cannot come a second time.
  const others = lectures.filter((lecture) => !held.has(claimOf(lecture.id, row.phoneHash)))
  return moveTargets(from, row, others, now)
}

async function toTargets(payload: Payload, lectures: readonly Found[]): Promise<MoveTargetLecture[]> {
  const ids = lectures.map(({ id }) => id)
  const venueIds = [...new Set(lectures.flatMap(({ venue }) => relatedId(venue) ?? []))]
  const [counters, venues] = await Promise.all([
    findAll<{ lecture: string; taken: number; limit?: number | null }>(payload, 'seat-counters', {
      lecture: { in: ids },
    }),
    findAll<{ id: string; name: string }>(payload, 'venues', { id: { in: venueIds } }, { name: true }),
  ])
  const counterOf = new Map(counters.map((counter) => [counter.lecture, counter]))
  const names = new Map(venues.map(({ id, name }) => [id, name]))
  return lectures.map(({ topics, venue, ...lecture }) => {
    const counter = counterOf.get(lecture.id)
    return {
      ...lecture,
      capacity: Math.min(lecture.capacity, counter?.limit ?? lecture.capacity),
      taken: counter?.taken ?? 0,
      topics: (Array.isArray(topics) ? topics : []).flatMap((topic) => relatedId(topic) ?? []),
      place: names.get(relatedId(venue) ?? '') ?? '',
    }
  })
}

async function findAll<Row>(
  payload: Payload,
  collection: 'lectures' | 'seat-counters' | 'venues',
  where: NonNullable<Parameters<Payload['db']['find']>[0]['where']>,
  select?: Record<string, true>,
): Promise<Row[]> {
  const found = await payload.db.find({ collection, where, pagination: false, limit: 0, ...(select && { select }) })
  return found.docs as unknown as Row[]
}

import type { CollectionBeforeChangeHook } from 'payload'
import { isRecord } from '../domain/rich-text-walk.ts'
import { type Occupant, roomChangeIssues } from '../domain/venue-rooms.ts'
import type { Room } from '../domain/lecture.ts'
import { findRows } from '../planning/rows.ts'
import { refuseIssues } from './refuse-issues.ts'

const OCCUPANT = { title: true, type: true, startsAt: true, endsAt: true, room: true, capacity: true } as const

/**
 * Refuses to take away, rename or shrink rooms that lectures ahead use. The import, which nobody signs in for, brings
 * the lectures of its rooms after them.
 */
export const keepRoomsInUse: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user) return data
  const before = roomsOf((originalDoc as { rooms?: unknown }).rooms)
  const after = roomsOf(data['rooms'])
  if (JSON.stringify(before) === JSON.stringify(after)) return data
  const venue = { venue: { equals: (originalDoc as { id: unknown }).id } }
  const isAhead = { endsAt: { greater_than: new Date().toISOString() }, state: { not_equals: 'cancelled' } }
  const ahead = await findRows({ payload: req.payload, req }, 'lectures', { and: [venue, isAhead] }, OCCUPANT)
  refuseIssues(collection.slug, roomChangeIssues(before, after, ahead as unknown as Occupant[]), req)
  return data
}

/** Rows that are no rooms are left to the field. */
function roomsOf(rows: unknown): Room[] {
  return (Array.isArray(rows) ? rows : [])
    .filter(isRecord)
    .map(({ name, capacity }) => ({ name: String(name ?? ''), capacity: Number(capacity) }))
}

import type { Where } from 'payload'
import { cannotBoth } from '../domain/planning/occupied.ts'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import { within } from './load-surroundings.ts'
import { type Asking, findRows } from './rows.ts'

/** What a save of a lecture is about to occupy. */
export interface Intent {
  readonly id: string
  /** The lecture's id, or a made-up one while it has none. */
  readonly lecture: string
}

/** A save takes milliseconds: a row that is older was left by a process that died. */
const STALE_MS = 30_000

const FIELDS = {
  lecture: true,
  trainer: true,
  venue: true,
  room: true,
  startsAt: true,
  endsAt: true,
  at: true,
} as const

export async function insertIntent(asking: Asking, lecture: string, planned: PlannedLecture): Promise<Intent> {
  const { trainer, venue, room, startsAt, endsAt } = planned
  const at = new Date().toISOString()
  const made: unknown = await asking.payload.db.create({
    collection: 'planning-intents',
    data: { lecture, trainer, venue, room, startsAt, endsAt, at },
    ...(asking.req && { req: asking.req }),
  })
  return { id: String((made as { id: unknown }).id), lecture }
}

export async function removeIntent({ payload, req }: Asking, id: string): Promise<void> {
  const where = { id: { equals: id } }
  await payload.db.deleteOne({ collection: 'planning-intents', where, returning: false, ...(req && { req }) })
}

/** Intents of other lectures that cannot take place beside this one. What dead processes left is cleared away. */
export async function rivalsOf(asking: Asking, own: Intent, planned: PlannedLecture): Promise<Intent[]> {
  const shared: Where[] = [{ trainer: { equals: planned.trainer } }, { venue: { equals: planned.venue } }]
  const where = { and: [{ lecture: { not_equals: own.lecture } }, within(planned, 0), { or: shared }] }
  const rows = await findRows(asking, 'planning-intents', where, FIELDS)
  const rivals: Intent[] = []
  for (const row of rows) {
    if (Date.now() - Date.parse(String(row['at'])) > STALE_MS) await removeIntent(asking, row.id)
    else if (cannotBoth(planned, row as unknown as PlannedLecture)) {
      rivals.push({ id: row.id, lecture: String(row['lecture']) })
    }
  }
  return rivals
}

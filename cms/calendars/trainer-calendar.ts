import type { Payload, Where } from 'payload'
import type { TrainerCalendar, TrainerLecture } from '../../content/contract/trainer-calendar.ts'
import { calendarState, hasPage, placeFor } from '../domain/calendars/trainer-lecture.ts'
import type { LectureState } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'

/** Past lectures stay so long. */
const PAST_DAYS = 90
const MOST_LECTURES = 1_000

interface TrainerRow {
  readonly id: string
  readonly name: string
  readonly calendarVersion?: number | null
}

/** The trainer with the version of their calendar's address; undefined when there is none. */
export async function findTrainer(
  payload: Payload,
  id: string,
): Promise<(TrainerRow & { version: number }) | undefined> {
  const where: Where = { id: { equals: id } }
  const found = await payload.db.findOne<TrainerRow>({ collection: 'trainers', where })
  return found ? { ...found, version: found.calendarVersion ?? 1 } : undefined
}

/** Everything the trainer has to go to, private lectures too, the earliest first. */
export async function loadTrainerCalendar(payload: Payload, trainer: TrainerRow, now: Date): Promise<TrainerCalendar> {
  const since = new Date(now.getTime() - PAST_DAYS * 86_400_000).toISOString()
  const { docs } = await payload.find({
    collection: 'lectures',
    where: {
      and: [
        { trainer: { equals: trainer.id } },
        { endsAt: { greater_than: since } },
        { state: { not_equals: 'draft' } },
      ],
    },
    sort: 'startsAt',
    limit: MOST_LECTURES,
    depth: 0,
    overrideAccess: true,
  })
  const venues = await venuesOf(
    payload,
    docs.flatMap(({ venue }) => relatedId(venue) ?? []),
  )
  const lectures = docs.flatMap((lecture): TrainerLecture[] => {
    const state = calendarState(lecture.state as LectureState)
    if (!state) return []
    const { slug, title, summary, type, startsAt, endsAt, updatedAt } = lecture
    const isPublic = hasPage({ type, state: lecture.state as LectureState })
    const place = placeFor(lecture, venues.get(relatedId(lecture.venue) ?? ''))
    const sequence = lecture.sequence ?? 0
    return [{ slug, title, summary, type, state, isPublic, startsAt, endsAt, place, sequence, updatedAt }]
  })
  return { name: trainer.name, lectures }
}

async function venuesOf(payload: Payload, ids: string[]): Promise<Map<string, { name: string; address: string }>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'venues',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, name, address }) => [String(id), { name, address }]))
}

import type { Payload } from 'payload'
import { MOST_SEATS_ASKED } from '../../content/contract/most-seats-asked.ts'
import type { Seats } from '../../content/contract/visit.ts'
import { isPublicLecture } from '../domain/lecture.ts'
import { isSlug } from '../domain/names.ts'
import { seatsLeft, signUpState } from '../domain/sign-up-state.ts'
import { makesOffers } from '../domain/waiting-list.ts'
import { LECTURE_ROW, type LectureRow } from './lecture-rows.ts'

/** Seats of public lectures at this moment, in the order asked for; unknown ones are left out, and those beyond the 50th. */
export async function readSeats(payload: Payload, slugs: readonly string[], now: Date): Promise<Seats[]> {
  const wanted = [...new Set(slugs)].filter(isSlug).slice(0, MOST_SEATS_ASKED)
  if (wanted.length === 0) return []
  const lectures = await findAll<LectureRow>(payload, 'lectures', 'slug', wanted, LECTURE_ROW)
  const visible = lectures.filter(isPublicLecture)
  const ids = visible.map(({ id }) => id)
  const counters = await findAll<{ id: string; lecture: string; taken: number }>(
    payload,
    'seat-counters',
    'lecture',
    ids,
  )
  const taken = new Map(counters.map((counter) => [counter.lecture, counter.taken]))
  const bySlug = new Map(visible.map((lecture) => [lecture.slug, seatsOf(lecture, taken.get(lecture.id) ?? 0, now)]))
  return wanted.flatMap((slug) => bySlug.get(slug) ?? [])
}

function seatsOf(lecture: LectureRow, taken: number, now: Date): Seats {
  const { slug, capacity, signUpFrom } = lecture
  const state = signUpState(lecture, taken, now)
  const opens = state === 'not-yet' && signUpFrom ? { opensAt: signUpFrom } : {}
  return { slug, capacity, left: seatsLeft(capacity, taken), state, ...opens, waits: makesOffers(lecture, now) }
}

async function findAll<Row extends { id: string }>(
  payload: Payload,
  collection: 'lectures' | 'seat-counters',
  field: string,
  values: string[],
  select?: Record<string, true>,
): Promise<Row[]> {
  if (values.length === 0) return []
  const where = { [field]: { in: values } }
  return (await payload.db.find<Row>({ collection, where, pagination: false, limit: 0, ...(select && { select }) }))
    .docs
}

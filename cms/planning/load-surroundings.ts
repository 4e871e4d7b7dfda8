import type { Where } from 'payload'
import { readLectures } from '../access/lectures.ts'
import { LONGEST_HOURS } from '../domain/lecture.ts'
import { SEARCH_DAYS } from '../domain/planning/nearest-free.ts'
import type { PlannedLecture, Slot, Surroundings } from '../domain/planning/plan.ts'
import { REPEAT_DAYS } from '../domain/planning/repeated-topic.ts'
import { overlaps } from '../domain/planning/slots.ts'
import {
  loadHolidayYears,
  loadRegionPath,
  loadTrainer,
  loadTrainerNames,
  loadVenues,
} from './load-people-and-places.ts'
import { type Asking, findRows } from './rows.ts'
import { PLANNED_FIELDS, toPlanned } from './to-planned.ts'

const DAY = 86_400_000
/** A day more than the rules look, so that hours do not matter. */
const NEAR_DAYS = SEARCH_DAYS + 1
const FAR_DAYS = SEARCH_DAYS + REPEAT_DAYS + 1

/**
 * What a lecture may clash with at its time, and at the times that are proposed instead: the lectures of its trainer and
 * its venue around it, those of its community as far as a topic counts as repeated, and who and where they are.
 * @param span the times of several dates of the same lecture, from the first to the last; without it the lecture's own
 */
export async function loadSurroundings(
  asking: Asking,
  lecture: PlannedLecture,
  span: Slot = lecture,
): Promise<Surroundings> {
  const [trainer, lectures, years] = await Promise.all([
    loadTrainer(asking, lecture.trainer),
    loadLectures(asking, lecture, span),
    loadHolidayYears(asking),
  ])
  const venues = new Set([lecture.venue, ...lectures.map(({ venue }) => venue)])
  const sharing = lectures.filter((other) => other.venue === lecture.venue && overlaps(other, span))
  const [venuesById, trainerNames, regionPath] = await Promise.all([
    loadVenues(asking, [...venues]),
    loadTrainerNames(asking, [...new Set(sharing.map((other) => other.trainer))]),
    trainer && trainer.regions.length > 0 ? loadRegionPath(asking, lecture.region, trainer.regions) : [lecture.region],
  ])
  return { trainer, lectures, venues: venuesById, trainerNames, regionPath, holidayYears: years }
}

async function loadLectures(asking: Asking, lecture: PlannedLecture, span: Slot): Promise<PlannedLecture[]> {
  // Each with its own interval: so the database finds each by its own index.
  const nearby: Where[] = [
    { and: [{ trainer: { equals: lecture.trainer } }, within(span, NEAR_DAYS)] },
    { and: [{ venue: { equals: lecture.venue } }, within(span, NEAR_DAYS)] },
  ]
  const repeats: Where[] =
    lecture.topics.length > 0 && lecture.region !== ''
      ? [{ and: [{ region: { equals: lecture.region } }, within(span, FAR_DAYS)] }]
      : []
  const where: Where = { and: [{ state: { not_equals: 'cancelled' } }, { or: [...nearby, ...repeats] }] }
  const rows = await findRows(asking, 'lectures', where, PLANNED_FIELDS)
  const lectures = rows.flatMap((row) => toPlanned(row) ?? [])
  const readable = await readableIds(asking, lectures)
  return readable ? lectures.map((one) => (readable.has(one.id ?? '') ? one : { ...one, isHidden: true })) : lectures
}

/** Which of the lectures the person who gets the answer may read; undefined: all of them. */
async function readableIds(asking: Asking, lectures: readonly PlannedLecture[]): Promise<Set<string> | undefined> {
  const reader = asking.reader ?? asking.req
  // The server itself asks without a person.
  if (!reader?.user || lectures.length === 0) return undefined
  const allowed = await readLectures({ req: reader })
  if (typeof allowed === 'boolean') return allowed ? undefined : new Set()
  const ids = lectures.flatMap(({ id }) => id ?? [])
  const rows = await findRows(asking, 'lectures', { and: [{ id: { in: ids } }, allowed] }, { title: true })
  return new Set(rows.map(({ id }) => id))
}

/**
 * Whatever touches the time or so many days around it. That nothing lasts longer than a lecture may gives the database a
 * stretch of its index to read instead of everything before.
 */
export function within({ startsAt, endsAt }: Slot, days: number): Where {
  const [from, until] = [Date.parse(startsAt) - days * DAY, Date.parse(endsAt) + days * DAY]
  return {
    and: [
      { startsAt: { greater_than_equal: new Date(from - LONGEST_HOURS * 3_600_000).toISOString() } },
      { startsAt: { less_than: new Date(until).toISOString() } },
      { endsAt: { greater_than: new Date(from).toISOString() } },
    ],
  }
}

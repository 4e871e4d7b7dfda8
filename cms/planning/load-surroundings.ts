import type { Where } from 'payload'
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
  const nearby: Where = {
    and: [
      within(span, NEAR_DAYS),
      { or: [{ trainer: { equals: lecture.trainer } }, { venue: { equals: lecture.venue } }] },
    ],
  }
  const repeats: Where[] =
    lecture.topics.length > 0 && lecture.region !== ''
      ? [{ and: [within(span, FAR_DAYS), { region: { equals: lecture.region } }] }]
      : []
  const where: Where = { and: [{ state: { not_equals: 'cancelled' } }, { or: [nearby, ...repeats] }] }
  const rows = await findRows(asking, 'lectures', where, PLANNED_FIELDS)
  return rows.flatMap((row) => toPlanned(row) ?? [])
}

/** Whatever touches the time or so many days around it, however long it lasts. */
export function within({ startsAt, endsAt }: Slot, days: number): Where {
  return {
    and: [
      { endsAt: { greater_than: new Date(Date.parse(startsAt) - days * DAY).toISOString() } },
      { startsAt: { less_than: new Date(Date.parse(endsAt) + days * DAY).toISOString() } },
    ],
  }
}

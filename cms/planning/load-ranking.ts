import type { PayloadRequest, Where } from 'payload'
import { readTrainerTimes } from '../access/trainers.ts'
import { withoutNotes } from '../domain/planning/availability.ts'
import type { PlannedLecture, Slot } from '../domain/planning/plan.ts'
import { type Candidate, type RankedTrainer, rankTrainers } from '../domain/planning/ranking.ts'
import { yearAround } from '../domain/planning/year.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { loadRegionPath, loadVenues, toTrainer } from './load-people-and-places.ts'
import { within } from './load-surroundings.ts'
import { type Asking, findRow, findRows, type Row } from './rows.ts'
import { PLANNED_FIELDS, toPlanned } from './to-planned.ts'

export interface TrainerQuestion extends Slot {
  readonly region?: string | undefined
  /** Where it is to be: its region is that of the lecture then. */
  readonly venue?: string | undefined
  readonly topics: readonly string[]
  /** The id of the lecture itself, when it is stored: it stands in nobody's way. */
  readonly lecture?: string | undefined
  readonly requiredQualification?: string | undefined
}

const TRAINER = {
  name: true,
  regions: true,
  topics: true,
  qualifications: true,
  weekly: true,
  exceptions: true,
} as const
const MINUTE = 60_000

/**
 * Who can teach this, there, then, best first. The whole roster is judged; why somebody is away is told to those only who
 * may read it.
 */
export async function loadRanking(req: PayloadRequest, question: TrainerQuestion): Promise<RankedTrainer[]> {
  const asking = { payload: req.payload }
  const [trainers, around, minutes, regionPath] = await Promise.all([
    findRows(asking, 'trainers', {}, TRAINER),
    loadAround(asking, question),
    minutesThisYear(asking, question),
    loadPath(asking, question),
  ])
  const byTrainer = Map.groupBy(around, ({ trainer }) => trainer)
  const places = new Set([...around, question].flatMap(({ venue }) => venue ?? []))
  const venues = await loadVenues(asking, [...places])
  const candidates = trainers.map((row): Candidate => {
    const trainer = toTrainer(row)
    return {
      ...(readTrainerTimes({ req, id: row.id }) ? trainer : withoutNotes(trainer)),
      topics: topicsOf(row),
      minutesThisYear: minutes.get(row.id) ?? 0,
      lectures: byTrainer.get(row.id) ?? [],
    }
  })
  return rankTrainers(candidates, { ...question, regionPath }, venues)
}

async function loadPath(asking: Asking, { region, venue }: TrainerQuestion): Promise<string[]> {
  const row = venue === undefined ? undefined : await findRow(asking, 'venues', venue, { region: true })
  const own = relatedId(row?.['region']) ?? region
  return own === undefined ? [] : loadRegionPath(asking, own, [])
}

/** Lectures that take place, but for the one that is asked about. */
const others = ({ lecture }: TrainerQuestion): Where[] => [
  { state: { not_equals: 'cancelled' } },
  ...(lecture === undefined ? [] : [{ id: { not_equals: lecture } }]),
]

async function loadAround(asking: Asking, question: TrainerQuestion): Promise<PlannedLecture[]> {
  const where = { and: [...others(question), within(question, 1)] }
  return (await findRows(asking, 'lectures', where, PLANNED_FIELDS)).flatMap((row) => toPlanned(row) ?? [])
}

async function minutesThisYear(asking: Asking, question: TrainerQuestion): Promise<Map<string, number>> {
  const year = yearAround(question.startsAt)
  const ofYear = { startsAt: { greater_than_equal: year.startsAt, less_than: year.endsAt } }
  const where = { and: [...others(question), ofYear] }
  const rows = await findRows(asking, 'lectures', where, { trainer: true, startsAt: true, endsAt: true })
  const minutes = new Map<string, number>()
  for (const { trainer, startsAt, endsAt } of rows) {
    const id = relatedId(trainer)
    if (id === undefined) continue
    const length = (Date.parse(String(endsAt)) - Date.parse(String(startsAt))) / MINUTE
    minutes.set(id, (minutes.get(id) ?? 0) + length)
  }
  return minutes
}

function topicsOf({ topics }: Row): string[] {
  return (Array.isArray(topics) ? topics : []).flatMap((topic) => relatedId(topic) ?? [])
}

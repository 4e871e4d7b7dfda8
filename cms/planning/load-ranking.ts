import type { PayloadRequest } from 'payload'
import { readTrainerTimes } from '../access/trainers.ts'
import { withoutNotes } from '../domain/planning/availability.ts'
import type { PlannedLecture, Slot } from '../domain/planning/plan.ts'
import { type Candidate, type RankedTrainer, rankTrainers } from '../domain/planning/ranking.ts'
import { yearAround } from '../domain/planning/year.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { loadRegionPath, loadVenues, toTrainer } from './load-people-and-places.ts'
import { within } from './load-surroundings.ts'
import { type Asking, findRows, type Row } from './rows.ts'
import { PLANNED_FIELDS, toPlanned } from './to-planned.ts'

export interface TrainerQuestion extends Slot {
  readonly region?: string | undefined
  readonly topic?: string | undefined
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
    minutesThisYear(asking, question.startsAt),
    question.region === undefined ? [] : loadRegionPath(asking, question.region, []),
  ])
  const byTrainer = Map.groupBy(around, ({ trainer }) => trainer)
  const venues = await loadVenues(asking, [...new Set(around.map(({ venue }) => venue))])
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

async function loadAround(asking: Asking, slot: Slot): Promise<PlannedLecture[]> {
  const where = { and: [{ state: { not_equals: 'cancelled' } }, within(slot, 1)] }
  return (await findRows(asking, 'lectures', where, PLANNED_FIELDS)).flatMap((row) => toPlanned(row) ?? [])
}

async function minutesThisYear(asking: Asking, moment: string): Promise<Map<string, number>> {
  const year = yearAround(moment)
  const where = {
    and: [
      { state: { not_equals: 'cancelled' } },
      { startsAt: { greater_than_equal: year.startsAt, less_than: year.endsAt } },
    ],
  }
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

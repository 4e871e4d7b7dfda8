import type { PayloadRequest } from 'payload'
import { readRegions, regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'
import type { LectureState } from '../domain/lecture.ts'
import { type CountedLecture, planningNeeds } from '../domain/planning/needs.ts'
import { yearAround } from '../domain/planning/year.ts'
import { type Counted, whoCame } from '../domain/report/report.ts'
import { regionSubtree } from '../domain/region-tree.ts'
import { isRecord, relatedId } from '../domain/rich-text-walk.ts'
import { loadTrainer } from './load-people-and-places.ts'
import { type Asking, findRows, type Row } from './rows.ts'

const LECTURE = { type: true, state: true, region: true, topics: true, report: true } as const

/** The topics and communities with the fewest sessions in the year of `now`, in the regions of whoever asks. */
export async function loadNeeds(req: PayloadRequest, now: string): Promise<ReturnType<typeof planningNeeds>> {
  const asking = { payload: req.payload }
  const scope = await planningScope(req)
  const inScope = (region: string | undefined): boolean => scope === undefined || scope.has(region ?? '')
  const year = yearAround(now)
  const ofYear = { startsAt: { greater_than_equal: year.startsAt, less_than: year.endsAt } }
  const [lectures, topics, communities] = await Promise.all([
    findRows(asking, 'lectures', ofYear, LECTURE),
    findRows(asking, 'topics', { taxonomy: { equals: 'guidance' } }, { name: true }),
    findRows(asking, 'regions', { level: { equals: 'community' } }, { name: true }),
  ])
  const here = lectures.filter(({ region }) => inScope(relatedId(region)))
  const came = await peopleAt(asking, here)
  return planningNeeds(
    here.map((row) => toCounted(row, came)),
    topics.map(toNamed),
    communities.filter(({ id }) => inScope(id)).map(toNamed),
  )
}

/** Organizers: their regions. Trainers: those that they serve. Undefined: everywhere. */
async function planningScope(req: PayloadRequest): Promise<ReadonlySet<string> | undefined> {
  if (hasRole(req, 'administrator')) return undefined
  if (hasRole(req, 'organizer')) return new Set(await regionScope(req))
  const own = ownTrainer(req)
  const trainer = own === undefined ? undefined : await loadTrainer({ payload: req.payload }, own)
  if (!trainer) return new Set()
  return trainer.regions.length === 0 ? undefined : regionSubtree(await readRegions(req), trainer.regions)
}

async function peopleAt(asking: Asking, lectures: readonly Row[]): Promise<ReadonlyMap<string, Counted>> {
  const ids = lectures.map(({ id }) => id)
  const where = { and: [{ lecture: { in: ids } }, { isUndone: { not_equals: true } }] }
  const rows =
    ids.length === 0 ? [] : await findRows(asking, 'check-ins', where, { lecture: true, adults: true, children: true })
  const people = new Map<string, Counted>()
  for (const { lecture, adults, children } of rows) {
    const id = relatedId(lecture) ?? ''
    const before = people.get(id) ?? { adults: 0, children: 0 }
    people.set(id, {
      adults: before.adults + Number(adults ?? 0),
      children: before.children + Number(children ?? 0),
    })
  }
  return people
}

function toCounted(row: Row, came: ReadonlyMap<string, Counted>): CountedLecture {
  const people = whoCame(isRecord(row['report']) ? row['report'] : {}, came.get(row.id))
  return {
    type: String(row['type'] ?? ''),
    state: row['state'] as LectureState,
    region: relatedId(row['region']) ?? '',
    topics: (Array.isArray(row['topics']) ? row['topics'] : []).flatMap((topic) => relatedId(topic) ?? []),
    people: people ? people.adults + people.children : 0,
  }
}

const toNamed = ({ id, name }: Row) => ({ id, name: String(name ?? '') })

import type { PayloadRequest, Where } from 'payload'
import { changePlan, updateLectures } from '../access/lectures.ts'
import type { ChangeScope, LectureContent } from '../domain/planning/check-series-change.ts'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { findRows, type Row } from './rows.ts'
import { PLANNED_FIELDS, toPlanned } from './to-planned.ts'

const FIELDS = {
  ...PLANNED_FIELDS,
  requiredQualification: true,
  childrenAttend: true,
  capacity: true,
  signUpFrom: true,
  signUpUntil: true,
  acceptedWarnings: true,
  // Whatever may be changed, to be put back when another lecture refuses it.
  summary: true,
  outline: true,
  bring: true,
  fee: true,
  minMonths: true,
  maxMonths: true,
  cancelledBecause: true,
  sequence: true,
  newsAt: true,
} as const satisfies Record<string, true> & Record<keyof LectureContent, true>

export interface Member {
  readonly row: Row
  readonly planned: PlannedLecture
}

/** States in which a lecture is over, one way or another. */
const OVER: readonly string[] = ['held', 'reported', 'cancelled']

/** Whether the asker may change a lecture, if only its report. */
export async function mayChange(req: PayloadRequest, id: string): Promise<boolean> {
  const access = await accessOf(req)
  return access !== undefined && (await findRows(asking(req), 'lectures', byId(id, access), { title: true })).length > 0
}

/** A lecture whose plan the asker may change: of an approved one its trainer changes the report alone. */
export async function loadChangeable(req: PayloadRequest, id: string): Promise<Member | undefined> {
  const access = await accessOf(req)
  const found = access && membersOf(await findRows(asking(req), 'lectures', byId(id, access), FIELDS))
  return found?.find(mayPlan(req))
}

/**
 * The lecture and those of its series that a change reaches; what is over, or has ended, stays as it was, but for the
 * lecture itself. Only such as the asker may change; undefined when that leaves the lecture itself out.
 */
export async function loadMembers(
  req: PayloadRequest,
  id: string,
  scope: ChangeScope,
  now: string,
): Promise<{ target: Member; members: Member[]; isWhole: boolean } | undefined> {
  const access = await accessOf(req)
  if (!access) return undefined
  const [target] = membersOf(await findRows(asking(req), 'lectures', byId(id, access), FIELDS))
  if (!target) return undefined
  const series = relatedId(target.row['series'])
  if (scope === 'one' || series === undefined) return { target, members: [target], isWhole: mayPlan(req)(target) }
  const isMeant = ({ planned }: Member): boolean =>
    planned.id === id ||
    (!OVER.includes(planned.state) &&
      planned.endsAt > now &&
      (scope === 'all' || planned.startsAt >= target.planned.startsAt))
  const ofSeries = { series: { equals: series } }
  const all = membersOf(await findRows(asking(req), 'lectures', ofSeries, FIELDS)).filter(isMeant)
  const mine = membersOf(await findRows(asking(req), 'lectures', { and: [ofSeries, ...access] }, FIELDS))
  const members = mine.filter(isMeant).filter(mayPlan(req))
  return { target, members, isWhole: members.length === all.length }
}

const asking = ({ payload }: PayloadRequest) => ({ payload })

const byId = (id: string, access: readonly Where[]): Where => ({ and: [{ id: { equals: id } }, ...access] })

/** The conditions of the lectures that the asker may change; undefined: none at all. */
async function accessOf(req: PayloadRequest): Promise<Where[] | undefined> {
  const allowed = await updateLectures({ req })
  if (allowed === false) return undefined
  return allowed === true ? [] : [allowed]
}

/** Fields that may not be changed would be left out of a save without a word. */
const mayPlan =
  (req: PayloadRequest) =>
  ({ row }: Member): boolean =>
    changePlan({ req, doc: row } as never) === true

function membersOf(rows: readonly Row[]): Member[] {
  return rows.flatMap((row) => {
    const planned = toPlanned(row)
    return planned ? [{ row, planned }] : []
  })
}

import type { PayloadRequest } from 'payload'
import { updateLectures } from '../access/lectures.ts'
import type { ChangeScope } from '../domain/planning/check-series-change.ts'
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
} as const

export interface Member {
  readonly row: Row
  readonly planned: PlannedLecture
}

/** States in which a lecture is over, one way or another. */
const OVER: readonly string[] = ['held', 'reported', 'cancelled']

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
  const asking = { payload: req.payload }
  const allowed = await updateLectures({ req })
  if (allowed === false) return undefined
  const access = allowed === true ? [] : [allowed]
  const [target] = membersOf(await findRows(asking, 'lectures', { and: [{ id: { equals: id } }, ...access] }, FIELDS))
  if (!target) return undefined
  const series = relatedId(target.row['series'])
  if (scope === 'one' || series === undefined) return { target, members: [target], isWhole: true }
  const isMeant = ({ planned }: Member): boolean =>
    planned.id === id ||
    (!OVER.includes(planned.state) &&
      planned.endsAt > now &&
      (scope === 'all' || planned.startsAt >= target.planned.startsAt))
  const ofSeries = { series: { equals: series } }
  const all = membersOf(await findRows(asking, 'lectures', ofSeries, FIELDS)).filter(isMeant)
  const mine = membersOf(await findRows(asking, 'lectures', { and: [ofSeries, ...access] }, FIELDS)).filter(isMeant)
  return { target, members: mine, isWhole: mine.length === all.length }
}

function membersOf(rows: readonly Row[]): Member[] {
  return rows.flatMap((row) => {
    const planned = toPlanned(row)
    return planned ? [{ row, planned }] : []
  })
}

import type { Endpoint, PayloadRequest } from 'payload'
import { lifeIssue } from '../domain/lecture-life.ts'
import { acceptedByDay } from '../domain/planning/check-series.ts'
import { checkSeriesChange, type SeriesChange } from '../domain/planning/check-series-change.ts'
import { isBlock } from '../domain/planning/conflicts.ts'
import { type Move, moveAlike } from '../domain/planning/move-series.ts'
import type { Conflict } from '../domain/planning/plan.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { tellTrainersOfSaves } from '../sign-up/tell-trainers-of-saves.ts'
import { acceptedOf } from '../planning/judge-lecture.ts'
import { changeAll, type LectureChange, rehearseAll, type Refused } from '../planning/change-series.ts'
import { type HinderedMove, judgeMoves } from '../planning/judge-moves.ts'
import { placeInScope, refusalToPlan } from '../planning/may-plan.ts'
import type { SavedLecture } from '../planning/saved-together.ts'
import { loadMembers, type Member } from '../planning/series-members.ts'
import { seatsTakenAbove } from '../sign-up/lower-capacity.ts'
import { tellFamiliesOfSave } from '../sign-up/tell-of-save.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const MOST_BYTES = 64 * 1024
const UNKNOWN = { path: '', code: 'not-found', message: '没有这场讲座，或不归您管理。' }
const NOT_ALL = { path: 'scope', code: 'forbidden', message: '系列里有的讲座您不能改，请只改这一场，或请组织者来改。' }

/**
 * `POST /api/lectures/:id/series-change`: changes or cancels one lecture, those after it too, or the whole series. All or
 * nothing, by the rules of a single save; what is over stays as it was.
 */
export const seriesChange: Endpoint = {
  path: '/:id/series-change',
  method: 'post',
  handler: async (req) => {
    const forbidden = refusalToPlan(req)
    if (forbidden) return refuse(forbidden.status, forbidden.error)
    const sent = await readJson(req as unknown as Request, MOST_BYTES)
    if (sent.refusal) return sent.refusal
    const checked = checkSeriesChange(sent.json)
    if (checked.errors) return refuse(400, ...checked.errors)
    const { change } = checked
    const id = String(req.routeParams?.['id'])
    const found = await loadMembers(req, id, change.scope, new Date().toISOString())
    if (!found) return refuse(404, UNKNOWN)
    if (!found.isWhole) return refuse(403, NOT_ALL)
    const accepted = acceptedByDay(isRecord(sent.json) ? sent.json['acceptedWarnings'] : undefined)
    const changes =
      change.cancelledBecause === undefined
        ? await movesOf(found, change, accepted, req)
        : cancelsOf(found.members, change.cancelledBecause)
    if (changes instanceof Response) return changes
    const rehearsed = await rehearseAll(changes, req)
    if (rehearsed.length > 0) return hinderedBy(rehearsed.map(hindranceOf).toSorted(byStart))
    const stored = await changeAll(changes, req)
    if (stored.refused) return hinderedBy([hindranceOf(stored.refused)])
    await tellOf(stored.saves, req)
    const changed = changes.map(({ row, data }) => ({ id: row.id, startsAt: data['startsAt'] ?? row['startsAt'] }))
    return answer(200, { changed: changed.toSorted(byStart), conflicts: [] })
  },
}

/** It has happened and stands: what families were not told for a failure, the upkeep tells them. */
async function tellOf(saves: readonly SavedLecture[], { payload, user }: PayloadRequest): Promise<void> {
  try {
    for (const { before, after } of saves) await tellFamiliesOfSave(payload, before, after)
    await tellTrainersOfSaves(payload, saves, user?.id)
  } catch (err) {
    payload.logger.error({ err, msg: 'Not all could be told of lectures that were changed together' })
  }
}

const byStart = (one: { startsAt: unknown }, other: { startsAt: unknown }): number =>
  String(one.startsAt).localeCompare(String(other.startsAt))

function cancelsOf(members: readonly Member[], cancelledBecause: string): LectureChange[] | Response {
  const issue = members
    .map(({ planned }) => lifeIssue(planned.state, 'cancelled', { families: 0, hasBegun: false }))
    .find((each) => each !== undefined)
  if (issue) return refuse(400, { ...issue, code: 'state' })
  return members.map(({ row }) => ({ row, data: { state: 'cancelled', cancelledBecause } }))
}

async function movesOf(
  { target, members }: { target: Member; members: Member[] },
  change: SeriesChange,
  accepted: ReturnType<typeof acceptedByDay>,
  req: PayloadRequest,
): Promise<LectureChange[] | Response> {
  const planned = members.map((member) => member.planned)
  const moves: Move[] = moveAlike(target.planned, planned, change)
  const [first] = moves
  if (!first) return []
  if (moves.some(({ after }) => after.startsAt >= after.endsAt)) {
    return refuse(400, { path: 'endsAt', message: '结束时间应晚于开始时间', code: 'range' })
  }
  const placed = await placeInScope(req, first.after)
  if (placed.refusal) return refuse(placed.refusal.status, placed.refusal.error)
  const rows = new Map(members.map(({ row }) => [row.id, row]))
  const acceptedFor = (lecture: string) => {
    const more = accepted.get(lecture) ?? []
    const before = acceptedOf(rows.get(lecture) ?? {}).filter(({ key }) => !more.some((entry) => entry.key === key))
    return [...before, ...more]
  }
  const { region } = placed.plan
  const placedMoves = moves.map(({ before, after }) => ({
    before,
    after: change.venue === undefined ? after : { ...after, region },
  }))
  const { payload } = req
  const conflicts = await judgeMoves({ payload, reader: req }, placedMoves, acceptedFor, (lecture, capacity) =>
    seatsTakenAbove(payload, lecture, capacity),
  )
  if (conflicts.length > 0) return hinderedBy(conflicts)
  return moves.flatMap(({ before, after }): LectureChange[] => {
    const row = rows.get(before.id ?? '')
    return row
      ? [{ row, data: { ...change.content, ...dataOf(row, before, after), acceptedWarnings: acceptedFor(row.id) } }]
      : []
  })
}

/** Which lectures cannot be changed so, when they are and why. */
function hinderedBy(conflicts: readonly HinderedMove[]): Response {
  const areWarnings = conflicts.every((lecture) => !lecture.conflicts.some(isBlock))
  const way = areWarnings ? '请换时间，或写明理由' : '请看每一场的原因，改好再试，或只改别的场次'
  const message = `有 ${conflicts.length} 场还不能这样改，一场都没有动。${way}`
  return answer(400, { errors: [{ path: '', message, code: 'conflict' }], conflicts })
}

/** What the save of one lecture said, as a clash of that lecture. */
function hindranceOf({ change: { row, data }, error }: Refused): HinderedMove {
  const conflicts = error.data.errors.map(({ path, message }): Conflict => ({
    kind: 'refused',
    severity: 'block',
    key: path,
    path,
    message,
  }))
  const startsAt = String(data['startsAt'] ?? row['startsAt'])
  return { id: row.id, title: String(data['title'] ?? row['title']), startsAt, conflicts }
}

/** Sign-up opens and closes as long before the start as it did. */
function dataOf(row: Member['row'], before: Move['before'], after: Move['after']): Record<string, unknown> {
  const shift = Date.parse(after.startsAt) - Date.parse(before.startsAt)
  const shifted = (moment: unknown): unknown =>
    typeof moment === 'string' ? new Date(Date.parse(moment) + shift).toISOString() : (moment ?? null)
  return {
    startsAt: after.startsAt,
    endsAt: after.endsAt,
    signUpFrom: shifted(row['signUpFrom']),
    signUpUntil: shifted(row['signUpUntil']),
    venue: after.venue,
    room: after.room,
    trainer: after.trainer,
  }
}

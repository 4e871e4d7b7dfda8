import type { Issue } from '../domain/issue.ts'
import { type AcceptedWarning, openWarnings } from '../domain/planning/accepted-warnings.ts'
import { findConflicts, isBlock } from '../domain/planning/conflicts.ts'
import { judgementOf } from '../domain/planning/judge-save.ts'
import type { Move } from '../domain/planning/move-series.ts'
import type { Conflict, PlannedLecture, Surroundings } from '../domain/planning/plan.ts'
import { placeConflicts } from './judge-plan.ts'
import { loadRooms } from './load-people-and-places.ts'
import { loadSurroundings } from './load-surroundings.ts'
import type { Asking } from './rows.ts'

export interface HinderedMove {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly conflicts: readonly Conflict[]
}

/**
 * What stands in the way of changing lectures together, by the rules of a single save: blocks, rooms, capacities under
 * what families have taken, and for what has left the draft also warnings that nobody has overridden. They are judged
 * where all of them will be, not where they are.
 * @param seatIssue whose seats a lower capacity of a lecture would cost
 */
export async function judgeMoves(
  asking: Asking,
  moves: readonly Move[],
  acceptedFor: (lecture: string) => readonly AcceptedWarning[],
  seatIssue: (lecture: string, capacity: number) => Promise<Issue | undefined>,
): Promise<HinderedMove[]> {
  const rooms = await loadRooms(
    asking,
    moves.map(({ after }) => after.venue),
  )
  const clashes = await clashesOf(asking, moves, acceptedFor)
  const hindered = await Promise.all(
    moves.map(async ({ before, after }): Promise<HinderedMove> => {
      const { id = '', title, startsAt, venue } = after
      const place = placeConflicts(after, rooms.get(venue) ?? [], before)
      const lowered = after.capacity < before.capacity ? await seatIssue(id, after.capacity) : undefined
      const seats = lowered ? [{ kind: 'capacity', severity: 'block', key: 'seats', ...lowered } as const] : []
      return { id, title, startsAt, conflicts: [...place, ...seats, ...(clashes.get(id) ?? [])] }
    }),
  )
  return hindered
    .filter(({ conflicts }) => conflicts.length > 0)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
}

/** By the id of the lecture. */
async function clashesOf(
  asking: Asking,
  moves: readonly Move[],
  acceptedFor: (lecture: string) => readonly AcceptedWarning[],
): Promise<ReadonlyMap<string, readonly Conflict[]>> {
  const moved = moves.map(({ after }) => after)
  const ids = new Set(moved.map(({ id }) => id))
  const groups = Map.groupBy(moves, ({ after }) => `${after.trainer} ${after.venue}`)
  const found = await Promise.all(
    [...groups.values()].map(async (group) => {
      const around = await loadAround(
        asking,
        group.map(({ after }) => after),
      )
      const lectures: PlannedLecture[] = [...around.lectures.filter(({ id }) => !ids.has(id)), ...moved]
      return group.map((move) => [move.after.id ?? '', clashes(move, { ...around, lectures }, acceptedFor)] as const)
    }),
  )
  return new Map(found.flat())
}

function clashes(
  { before, after }: Move,
  around: Surroundings,
  acceptedFor: (lecture: string) => readonly AcceptedWarning[],
): Conflict[] {
  const called = judgementOf(before, after)
  const conflicts = called.blocks ? findConflicts(after, around) : []
  const open = called.warnings ? openWarnings(conflicts, acceptedFor(after.id ?? '')) : []
  return [...conflicts.filter(isBlock), ...open]
}

/** Around all lectures of one trainer at one venue. */
async function loadAround(asking: Asking, lectures: readonly PlannedLecture[]): Promise<Surroundings> {
  const [first] = lectures
  if (!first) throw new Error('There is no lecture to look around')
  const startsAt = lectures.map((each) => each.startsAt).reduce((one, other) => (one < other ? one : other))
  const endsAt = lectures.map((each) => each.endsAt).reduce((one, other) => (one > other ? one : other))
  const topics = [...new Set(lectures.flatMap((lecture) => lecture.topics))]
  return loadSurroundings(asking, { ...first, topics }, { startsAt, endsAt })
}

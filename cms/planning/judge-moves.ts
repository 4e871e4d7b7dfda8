import { type AcceptedWarning, openWarnings } from '../domain/planning/accepted-warnings.ts'
import { findConflicts, isBlock } from '../domain/planning/conflicts.ts'
import type { Move } from '../domain/planning/move-series.ts'
import type { Conflict, PlannedLecture, Surroundings } from '../domain/planning/plan.ts'
import { loadSurroundings } from './load-surroundings.ts'
import type { Asking } from './rows.ts'

export interface HinderedMove {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly conflicts: readonly Conflict[]
}

/**
 * What stands in the way of moving lectures together: blocks, and for what has left the draft also warnings that nobody
 * has overridden. They are judged where all of them will be, not where they are.
 */
export async function judgeMoves(
  asking: Asking,
  moves: readonly Move[],
  acceptedFor: (lecture: string) => readonly AcceptedWarning[],
): Promise<HinderedMove[]> {
  const moved = moves.map(({ after }) => after)
  const hindered = await Promise.all(
    [...Map.groupBy(moved, ({ trainer, venue }) => `${trainer} ${venue}`).values()].map(async (group) => {
      const around = await loadAround(asking, group)
      const ids = new Set(moved.map(({ id }) => id))
      const lectures: PlannedLecture[] = [...around.lectures.filter(({ id }) => !ids.has(id)), ...moved]
      return group.map((lecture) => hinder(lecture, { ...around, lectures }, acceptedFor))
    }),
  )
  return hindered.flat().filter(({ conflicts }) => conflicts.length > 0)
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

function hinder(
  lecture: PlannedLecture,
  around: Surroundings,
  acceptedFor: (lecture: string) => readonly AcceptedWarning[],
): HinderedMove {
  const { id = '', title, startsAt, state } = lecture
  const conflicts = findConflicts(lecture, around)
  const open = state === 'draft' ? [] : openWarnings(conflicts, acceptedFor(id))
  return { id, title, startsAt, conflicts: [...conflicts.filter(isBlock), ...open] }
}

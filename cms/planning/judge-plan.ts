import { lectureIssues, type Room } from '../domain/lecture.ts'
import { findConflicts } from '../domain/planning/conflicts.ts'
import { isAboutTime, nearestFree } from '../domain/planning/nearest-free.ts'
import type { Conflict, PlannedLecture, Slot } from '../domain/planning/plan.ts'
import { loadSurroundings } from './load-surroundings.ts'
import type { Asking } from './rows.ts'

export interface JudgedPlan {
  readonly conflicts: readonly Conflict[]
  /** A better time; null when this one will do as well as any, none is near, or a block stays that no time mends. */
  readonly nearestFree: Slot | null
}

/** What speaks against a lecture that is not saved yet, and the nearest time against which nothing does. */
export async function judgePlan(
  asking: Asking,
  planned: PlannedLecture,
  rooms: readonly Room[],
  now: string,
): Promise<JudgedPlan> {
  const around = await loadSurroundings(asking, planned)
  const conflicts = findConflicts(planned, around)
  const misplaced = placeConflicts(planned, rooms)
  const wouldHelp = misplaced.length === 0 && conflicts.some(isAboutTime)
  const free = wouldHelp ? nearestFree(planned, around, now) : undefined
  return { conflicts: [...misplaced, ...conflicts], nearestFree: free ?? null }
}

/** A room of another venue and a capacity above the room's, by the rule that holds for every save. */
export function placeConflicts(planned: PlannedLecture, rooms: readonly Room[], before?: PlannedLecture): Conflict[] {
  return lectureIssues({ ...planned, cancelledBecause: '—' }, rooms, before).map(({ path, message }) => ({
    kind: path === 'room' ? 'room' : 'capacity',
    severity: 'block',
    key: path,
    path,
    message,
  }))
}

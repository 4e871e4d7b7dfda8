import type { LectureContent, SeriesChange } from './check-series-change.ts'
import type { PlannedLecture } from './plan.ts'

/** A lecture that is moved: as it was, and as it is to be. */
export interface Move {
  readonly before: PlannedLecture
  readonly after: PlannedLecture
}

/**
 * Each lecture moved as the one that the change was made to: by the same time on the clock (China has no summer time),
 * with the same change of length, venue, room, trainer and content. In the order in which they can be saved one by one without
 * one standing in the way of the next: the last first when they move later.
 */
export function moveAlike(
  target: PlannedLecture,
  lectures: readonly PlannedLecture[],
  { startsAt, endsAt, venue, room, trainer, content = {} }: Partial<SeriesChange>,
): Move[] {
  const shift = startsAt === undefined ? 0 : Date.parse(startsAt) - Date.parse(target.startsAt)
  const stretch = endsAt === undefined ? shift : Date.parse(endsAt) - Date.parse(target.endsAt)
  const moved = (moment: string, by: number): string => new Date(Date.parse(moment) + by).toISOString()
  const moves = lectures.map((before) => ({
    before,
    after: {
      ...before,
      ...planned(content),
      startsAt: moved(before.startsAt, shift),
      endsAt: moved(before.endsAt, stretch),
      ...(venue === undefined ? {} : { venue }),
      ...(room === undefined ? {} : { room }),
      ...(trainer === undefined ? {} : { trainer }),
    },
  }))
  const ordered = moves.toSorted((one, other) => one.before.startsAt.localeCompare(other.before.startsAt))
  return shift > 0 ? ordered.toReversed() : ordered
}

/** Of the content, what the planning rules look at. */
function planned({ title, topics, capacity, childrenAttend, requiredQualification }: LectureContent) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(topics === undefined ? {} : { topics }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(childrenAttend === undefined ? {} : { childrenAttend }),
    ...(requiredQualification === undefined
      ? {}
      : { requiredQualification: requiredQualification?.trim() || undefined }),
  }
}

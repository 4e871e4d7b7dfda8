import { counterpart, lectureInWords, lectureName, slotInWords } from './in-words.ts'
import type { Conflict, PlannedLecture, Slot, Surroundings } from './plan.ts'
import { overlaps } from './slots.ts'

/** What a lecture takes up: nobody else's may have the same trainer, or the same room, at that time. */
export type Occupation = Slot & Pick<PlannedLecture, 'trainer' | 'venue' | 'room'>

/** Whether two cannot both take place: they overlap and share the trainer or the room. */
export function cannotBoth(one: Occupation, other: Occupation): boolean {
  return (one.trainer === other.trainer || isSameRoom(one, other)) && overlaps(one, other)
}

export function isSameRoom(one: Occupation, other: Occupation): boolean {
  return one.venue === other.venue && one.room === other.room
}

/** Lectures that hold the trainer at that time. Block. Lectures that touch do not conflict. */
export function trainerConflicts(lecture: PlannedLecture, around: Surroundings): Conflict[] {
  const name = around.trainer?.name ?? '这位讲师'
  return around.lectures
    .filter((other) => other.trainer === lecture.trainer && overlaps(lecture, other))
    .map((other) => ({
      kind: 'trainer',
      severity: 'block',
      key: `trainer:${other.id}`,
      path: 'trainer',
      message: `讲师${name}这段时间已有安排：${lectureInWords(other, around)}。请换个时间，或换一位讲师`,
      ...counterpart(other),
    }))
}

/** Lectures that hold the room at that time. Block. Lectures that touch do not conflict. */
export function roomConflicts(lecture: PlannedLecture, around: Surroundings): Conflict[] {
  const venue = around.venues.get(lecture.venue)?.name ?? '这个场地'
  return around.lectures
    .filter((other) => isSameRoom(lecture, other) && overlaps(lecture, other))
    .map((other) => ({
      kind: 'room',
      severity: 'block',
      key: `room:${other.id}`,
      path: 'room',
      message: `${venue}“${other.room}”这段时间已被占用：${lectureName(other)}，${slotInWords(other)}${ledBy(other, around)}。请换个时间，或换一间房`,
      ...counterpart(other),
    }))
}

function ledBy({ trainer }: PlannedLecture, { trainerNames }: Surroundings): string {
  const name = trainerNames.get(trainer)
  return name === undefined ? '' : `，讲师${name}`
}

import type { Issue } from './issue.ts'
import type { Room } from './lecture.ts'
import { lectureName, slotInWords } from './planning/in-words.ts'
import type { PlannedLecture } from './planning/plan.ts'

/** A lecture that has not ended, as far as its room matters. */
export type Occupant = Pick<PlannedLecture, 'title' | 'type' | 'startsAt' | 'endsAt' | 'room' | 'capacity'>

const MOST_NAMED = 3

/**
 * Why rooms cannot become others while lectures lie ahead in them: a room that goes or is called another name, and one
 * that holds fewer than a lecture takes. Rooms that stay as they were are not judged.
 */
export function roomChangeIssues(before: readonly Room[], after: readonly Room[], ahead: readonly Occupant[]): Issue[] {
  return before.flatMap(({ name, capacity }): Issue[] => {
    const lectures = ahead.filter(({ room }) => room === name)
    const index = after.findIndex((room) => room.name === name)
    const left = after[index]
    if (lectures.length === 0 || (left && left.capacity >= capacity)) return []
    if (!left) {
      const message = `“${name}”还有${named(lectures)}要用，不能删掉或改名。请先把它们换到别的房间或取消；只是改名，请先加一间新名字的房间，把讲座换过去，再删掉这一间`
      return [{ path: 'rooms', message }]
    }
    const tooMany = lectures.filter((lecture) => lecture.capacity > left.capacity)
    if (tooMany.length === 0) return []
    const message = `“${name}”还有${named(tooMany)}的名额比 ${left.capacity} 多。请先减少它们的名额、换房间或取消，再改这里`
    return [{ path: `rooms.${index}.capacity`, message }]
  })
}

/** 2 场讲座（“辅食怎么加”11 月 22 日周日 09:30–11:00、……） */
function named(lectures: readonly Occupant[]): string {
  const first = lectures.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)).slice(0, MOST_NAMED)
  const names = first.map((lecture) => `${lectureName(lecture)}${slotInWords(lecture)}`).join('、')
  return ` ${lectures.length} 场讲座（${names}${lectures.length > MOST_NAMED ? '等' : ''}）`
}

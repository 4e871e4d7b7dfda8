import { PRIVATE_EVENT_TYPES } from '../vocabulary.ts'
import { momentInWords } from '../moments.ts'
import { dayInChina } from '../review-day.ts'
import type { PlannedLecture, Slot, Surroundings } from './plan.ts'

/** 11 月 22 日周日 09:30–11:00, or both days when it ends on another. */
export function slotInWords({ startsAt, endsAt }: Slot): string {
  const isOneDay = dayInChina(new Date(startsAt)) === dayInChina(new Date(endsAt))
  const end = momentInWords(endsAt)
  return `${momentInWords(startsAt)}–${isOneDay ? end.slice(-5) : end}`
}

const SOME_OTHER = '另一场讲座'

/**
 * “辅食怎么加”. The title of a visit to one family may name it, so that only its kind is said; of what the asker may not
 * read, neither.
 */
export function lectureName({ title, type, isHidden }: Pick<PlannedLecture, 'title' | 'type' | 'isHidden'>): string {
  if (isHidden) return SOME_OTHER
  return PRIVATE_EVENT_TYPES.includes(type) ? `一场不公开的“${type}”` : `“${title}”`
}

/** “辅食怎么加”（11 月 22 日周日 09:30–11:00，示范活动中心 大教室） */
export function lectureInWords(lecture: PlannedLecture, { venues }: Pick<Surroundings, 'venues'>): string {
  const venue = venues.get(lecture.venue)?.name
  const place = venue === undefined ? lecture.room : `${venue} ${lecture.room}`
  return `${lectureName(lecture)}（${slotInWords(lecture)}，${place}）`
}

/** What a conflict says of the other lecture to programs. */
export function counterpart(lecture: PlannedLecture): { with?: { id: string; title: string } } {
  if (lecture.id === undefined) return {}
  if (lecture.isHidden) return { with: { id: lecture.id, title: SOME_OTHER } }
  const isPrivate = PRIVATE_EVENT_TYPES.includes(lecture.type)
  return { with: { id: lecture.id, title: isPrivate ? lecture.type : lecture.title } }
}

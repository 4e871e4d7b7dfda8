import { type LibraryLecture, placeLecture } from '../../../content/library-format/lecture.ts'
import { type Ids, idsOf } from './ids.ts'

/** @param baseDay the day in China from which the library counts the lecture's day */
export const lectureData = (lecture: LibraryLecture, ids: Ids, baseDay: string) => ({
  slug: lecture.slug,
  title: lecture.title,
  summary: lecture.summary,
  type: lecture.type,
  state: lecture.state,
  ...placeLecture(lecture, baseDay),
  venue: ids.idOf('venues', lecture.venue),
  room: lecture.room,
  trainer: ids.idOf('trainers', lecture.trainer),
  minMonths: lecture.ages.minMonths,
  maxMonths: lecture.ages.maxMonths,
  topics: idsOf(ids, 'topics', lecture.topics),
  capacity: lecture.capacity,
  childrenAttend: lecture.childrenAttend,
  outline: lecture.outline,
  bring: lecture.bring ?? null,
  fee: lecture.fee,
  cancelledBecause: lecture.cancelledBecause ?? null,
})

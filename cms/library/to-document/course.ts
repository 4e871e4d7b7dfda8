import type { LibraryCourse } from '../../../content/library-format/course.ts'
import { type Ids, idsOf } from './ids.ts'

export const courseData = (course: LibraryCourse, ids: Ids) => ({
  slug: course.slug,
  title: course.title,
  summary: course.summary,
  minMonths: course.ages.minMonths,
  maxMonths: course.ages.maxMonths,
  topics: idsOf(ids, 'topics', course.topics),
  domains: idsOf(ids, 'topics', course.domains),
  objectives: course.objectives,
  lessons: idsOf(ids, 'lessons', course.lessons),
  cover: course.cover === undefined ? null : ids.idOf('media', course.cover),
})

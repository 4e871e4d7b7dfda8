import type { LibraryLesson } from '../../../content/library-format/lesson.ts'
import { bodyToLexical } from './body-to-lexical.ts'
import { type Ids, idsOf } from './ids.ts'
import { demoReview, firstPublished } from './review.ts'

export const lessonData = (lesson: LibraryLesson, ids: Ids) => ({
  slug: lesson.slug,
  title: lesson.title,
  summary: lesson.summary,
  minutes: lesson.minutes,
  keyPoints: lesson.keyPoints,
  body: bodyToLexical(lesson.body, ids),
  sources: idsOf(ids, 'sources', lesson.sources),
  review: demoReview(lesson.reviewBy),
  ...firstPublished(lesson.publishedOn),
})

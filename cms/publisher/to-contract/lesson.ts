import type { Lesson } from '../../../content/contract/lesson.ts'
import type { Lesson as LessonDocument } from '../../payload-types.ts'
import { dayInChina } from './days.ts'
import { type Names, publishedNames } from './names.ts'
import { toReview } from './review.ts'
import { richText } from './rich-text.ts'

export const toLesson = (document: LessonDocument, names: Names): Lesson => ({
  slug: document.slug,
  title: document.title,
  summary: document.summary,
  minutes: document.minutes,
  keyPoints: document.keyPoints ?? [],
  body: richText(document.body, names),
  sources: publishedNames(names, 'sources', document.sources),
  review: toReview(document.review),
  publishedOn: dayInChina(document.publishedOn ?? document.createdAt),
  updatedOn: dayInChina(document.updatedAt),
})

import type { LibraryLesson } from '../../../content/library-format/lesson.ts'
import type { Lesson } from '../../payload-types.ts'
import { toLesson } from '../../publisher/to-contract/lesson.ts'
import type { Names } from '../../publisher/to-contract/names.ts'
import type { WithoutFile } from './without-file.ts'

/** A stored lesson as its library file says it. */
export function lessonEntry(document: Lesson, names: Names): WithoutFile<LibraryLesson> {
  const { review, updatedOn: _changes, ...lesson } = toLesson(document, names)
  return { ...lesson, reviewBy: review.reviewBy }
}

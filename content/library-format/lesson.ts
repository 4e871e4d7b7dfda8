import { z } from 'zod'
import type { Body } from '../contract/body.ts'
import { lesson } from '../contract/lesson.ts'
import { day } from '../contract/primitives.ts'

const { title, summary, minutes, keyPoints, sources } = lesson.shape

/** Front matter of `lessons/<slug>.md`, in the order in which it is written. */
export const lessonFile = z.strictObject({
  title,
  summary,
  minutes,
  keyPoints,
  sources,
  reviewBy: day,
  publishedOn: day.optional(),
  updatedOn: day.optional(),
})
export type LibraryLesson = z.output<typeof lessonFile> & { file: string; slug: string; body: Body }

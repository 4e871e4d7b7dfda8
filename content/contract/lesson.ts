import { z } from 'zod'
import { body } from './body.ts'
import { day, key, slug, text } from './primitives.ts'
import { review } from './review.ts'

/** 课. Activities and the quiz are blocks of its body; it belongs to the course that lists it. */
export const lesson = z.strictObject({
  slug,
  title: text.max(40, '标题最多 40 个字'),
  summary: text.max(120, '摘要最多 120 个字'),
  /** Minutes to read and do. */
  minutes: z.int().min(1).max(120),
  keyPoints: z.array(text).min(1).max(6),
  body,
  sources: z.array(key).min(1),
  review,
  publishedOn: day,
  updatedOn: day,
})
export type Lesson = z.infer<typeof lesson>

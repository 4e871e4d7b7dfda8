import { z } from 'zod'
import { ageRange, key, slug, text } from './primitives.ts'

/** 课程. Lessons by slug, in order; a lesson belongs to one course. */
export const course = z.strictObject({
  slug,
  title: text.max(40, '标题最多 40 个字'),
  summary: text.max(120, '摘要最多 120 个字'),
  ages: ageRange,
  topics: z.array(key).min(1),
  domains: z.array(key),
  objectives: z.array(text).min(1),
  lessons: z.array(slug),
  cover: key.optional(),
})
export type Course = z.infer<typeof course>

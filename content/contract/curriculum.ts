import { z } from 'zod'
import { slug, text } from './primitives.ts'

/** 课程体系: orders courses for one audience. */
export const curriculum = z.strictObject({
  slug,
  title: text.max(40, '标题最多 40 个字'),
  summary: text.max(120, '摘要最多 120 个字'),
  audience: z.enum(['families', 'grandparents', 'care-workers', 'trainers']),
  courses: z.array(slug).min(1),
})
export type Curriculum = z.infer<typeof curriculum>

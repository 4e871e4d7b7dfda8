import { z } from 'zod'
import { course } from '../contract/course.ts'
import { agePair } from './age-pair.ts'

const { title, summary, topics, domains, objectives, lessons, cover } = course.shape

/** `courses/<slug>.yaml`. */
export const courseFile = z.strictObject({
  title,
  summary,
  ages: agePair,
  topics,
  domains: domains.default([]),
  objectives,
  lessons: lessons.min(1, '课程至少要有一节课'),
  cover,
})
export type LibraryCourse = z.output<typeof courseFile> & { file: string; slug: string }

import { z } from 'zod'
import { instant } from './primitives.ts'

const given = z.strictObject({ stars: z.int().min(1).max(5), remark: z.string() })

/** What a family is asked after the lecture, and what it has said, on the page of its sign-up. */
export const feedbackView = z.strictObject({
  /** Whether it may say something now, or change what it said. */
  isAsked: z.boolean(),
  until: instant.optional(),
  given: given.optional(),
  /** Why what was just sent was not kept. */
  problem: z.string().optional(),
})
export type FeedbackView = z.infer<typeof feedbackView>

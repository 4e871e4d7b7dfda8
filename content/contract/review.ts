import { z } from 'zod'
import { day, text } from './primitives.ts'

/**
 * Who vouches for a text, and until when. `demo` shows 示范内容，须经本地专家审核; `pending` is a draft that nobody has signed
 * as it stands: only previews know it.
 */
export const review = z.strictObject({
  status: z.enum(['demo', 'reviewed', 'pending']),
  reviewer: text.optional(),
  reviewedOn: day.optional(),
  /** On this day the text becomes "to revise"; it stays live and says so. */
  reviewBy: day,
})
export type Review = z.infer<typeof review>

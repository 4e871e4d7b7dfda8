import { z } from 'zod'
import { day, key, text, webAddress } from './primitives.ts'

/** An entry of the source register 来源; content points to it by key. */
export const source = z.strictObject({
  key,
  title: text,
  organisation: text,
  kind: z.enum(['law', 'policy', 'standard', 'guideline', 'advice', 'review']),
  language: z.enum(['zh', 'en']),
  year: z.int().min(1900).max(2100),
  documentNumber: text.optional(),
  url: webAddress.optional(),
  validUntil: day.optional(),
  supersededBy: key.optional(),
  /** Set when nobody has opened the original yet: the entry was written from reprints. */
  isUnread: z.literal(true).optional(),
})
export type Source = z.infer<typeof source>

import { z } from 'zod'
import { key, slug, text } from './primitives.ts'

/** 讲师, the public part only: no phone, no documents, no certificate numbers. */
export const trainer = z.strictObject({
  slug,
  name: text,
  role: text,
  introduction: text,
  /** Names of valid qualifications. */
  qualifications: z.array(text),
  topics: z.array(key),
  languages: z.array(text),
  /** Region codes served. */
  regions: z.array(z.string()),
  portrait: key.optional(),
})
export type Trainer = z.infer<typeof trainer>

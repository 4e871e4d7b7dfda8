import { z } from 'zod'
import { slug, text } from './primitives.ts'

/** 活动场地. */
export const venue = z.strictObject({
  slug,
  name: text,
  /** One of the field's venue types, in Chinese as in the library's `vocabulary.yaml`. */
  type: text,
  region: z.string(),
  address: text,
  /** WGS-84 degrees. */
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  rooms: z.array(z.strictObject({ name: text, capacity: z.int().min(1) })).min(1),
  hours: text.optional(),
  facilities: z.array(text),
  /** A public number of the place, never a person's. */
  phone: text.optional(),
})
export type Venue = z.infer<typeof venue>

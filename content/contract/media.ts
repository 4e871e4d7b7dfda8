import { z } from 'zod'
import { key, text } from './primitives.ts'

/** An address on this site, from the root. */
const path = z.string().regex(/^\/[^\s]*$/)

/** A picture, sound or film that editors uploaded. `alt` is required for every one. */
export const media = z.strictObject({
  key,
  kind: z.enum(['image', 'audio', 'video']),
  url: path,
  mimeType: text,
  alt: text,
  credit: text.optional(),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  /** Focal point in percent of width and height. */
  focus: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).optional(),
  /** WebP copies, narrowest first. */
  sizes: z.array(z.strictObject({ url: path, width: z.int().min(1), height: z.int().min(1) })),
})
export type Media = z.infer<typeof media>

import { z } from 'zod'
import { ageRange, instant, key, slug, text } from './primitives.ts'

/** 讲座与活动, public ones only: one-to-one and home visits never reach a Catalog. */
export const lecture = z.strictObject({
  slug,
  title: text.max(40, '标题最多 40 个字'),
  summary: text.max(120, '摘要最多 120 个字'),
  /** One of the field's event types, in Chinese. */
  type: text,
  /** open: sign-up runs until `signUpUntil` while seats last; the page asks the server for seats. */
  state: z.enum(['announced', 'open', 'closed', 'held', 'cancelled']),
  startsAt: instant,
  endsAt: instant,
  /** When sign-up opens; without it, with the state. */
  signUpFrom: instant.optional(),
  signUpUntil: instant,
  venue: slug,
  room: text,
  trainer: slug,
  ages: ageRange,
  topics: z.array(key),
  /** Seats in all; one sign-up takes one seat per adult and child. */
  capacity: z.int().min(1),
  childrenAttend: z.boolean(),
  /** What will be told, point by point. */
  outline: z.array(text),
  bring: text.optional(),
  fee: text,
  cancelledBecause: text.optional(),
  /** Rises with each change that calendars must take over. */
  sequence: z.int().min(0),
  updatedAt: instant,
})
export type Lecture = z.infer<typeof lecture>

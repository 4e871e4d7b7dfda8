import { z } from 'zod'
import { instant, slug, text } from './primitives.ts'

/** A lecture in its trainer's own calendar; private ones too. */
const trainerLecture = z.strictObject({
  slug,
  title: text,
  summary: z.string(),
  type: text,
  state: z.enum(['submitted', 'planned', 'cancelled']),
  /** Whether the site has a page of it. */
  isPublic: z.boolean(),
  startsAt: instant,
  endsAt: instant,
  /** Where to go; of a home visit the family's address. */
  place: z.string(),
  sequence: z.int().min(0),
  updatedAt: instant,
})
export type TrainerLecture = z.infer<typeof trainerLecture>

/** What a trainer subscribes to by a secret address. Not of the Catalog: the server hands it in. */
export const trainerCalendar = z.strictObject({ name: text, lectures: z.array(trainerLecture) })
export type TrainerCalendar = z.infer<typeof trainerCalendar>

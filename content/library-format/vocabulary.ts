import { z } from 'zod'
import { line } from '../contract/primitives.ts'

const words = z.array(line).min(1)

/** `vocabulary.yaml`: the field's lists, in its own words. */
export const vocabularyFile = z.strictObject({
  eventTypes: words,
  venueTypes: words,
  teamRoles: words,
  facilities: words,
})
export type Vocabulary = z.output<typeof vocabularyFile> & { file: string }

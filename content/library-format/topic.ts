import { z } from 'zod'
import { type Topic, topic } from '../contract/topic.ts'

/** An entry of `topics.yaml`; its list names the taxonomy, its place in the list is the order. */
export const topicEntry = topic.omit({ taxonomy: true, order: true })
export const topicsFile = z.strictObject({
  guidance: z.array(z.unknown()),
  concern: z.array(z.unknown()),
  domain: z.array(z.unknown()),
})
export type LibraryTopic = Topic & { file: string }

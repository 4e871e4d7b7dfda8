import { z } from 'zod'
import { key, text } from './primitives.ts'

/** guidance: 12 指导内容; concern: 7 问题领域; domain: 5 发展领域. Never mixed. */
export const taxonomy = z.enum(['guidance', 'concern', 'domain'])
export type Taxonomy = z.infer<typeof taxonomy>

export const topic = z.strictObject({
  key,
  taxonomy,
  name: text,
  /** One sentence for the topic's page. */
  summary: text,
  /** Position within its taxonomy, from 1. */
  order: z.int().min(1),
})
export type Topic = z.infer<typeof topic>

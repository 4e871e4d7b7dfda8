import { z } from 'zod'
import { article } from '../contract/article.ts'
import type { Body } from '../contract/body.ts'
import { day } from '../contract/primitives.ts'
import { agePair } from './age-pair.ts'

const { title, summary, concern, topics, domains, aliases, sources, related, cover } = article.shape

/** Front matter of `articles/<slug>.md`, in the order in which it is written. */
export const articleFile = z.strictObject({
  title,
  summary,
  concern,
  topics,
  domains: domains.default([]),
  ages: agePair,
  aliases: aliases.default([]),
  sources,
  related: related.default([]),
  cover,
  reviewBy: day,
  publishedOn: day.optional(),
  updatedOn: day.optional(),
})
export type LibraryArticle = z.output<typeof articleFile> & { file: string; slug: string; body: Body }

import { z } from 'zod'
import { body } from './body.ts'
import { ageRange, day, key, line, slug, text } from './primitives.ts'
import { review } from './review.ts'

/** Other words that one article may be found by. */
export const MOST_SEARCH_WORDS = 20
const LONGEST_SEARCH_WORD = 20
/** No reviewer signs for it: so short that it can say nothing. */
export const searchWord = line
  .max(LONGEST_SEARCH_WORD, `“别的说法”是搜索用的短词，每个最多 ${LONGEST_SEARCH_WORD} 个字；要说的话写进正文`)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, '“别的说法”里有换行或看不见的字符')

/** 知识文章: one question answered. */
export const article = z.strictObject({
  slug,
  title: text.max(40, '标题最多 40 个字'),
  /** One or two sentences: the answer in short. */
  summary: text.max(120, '摘要最多 120 个字'),
  ages: ageRange,
  /** Key of the one concern 问题领域 it belongs to. */
  concern: key,
  /** Keys of guidance topics 指导内容, at least one. */
  topics: z.array(key).min(1),
  /** Keys of development domains 发展领域. */
  domains: z.array(key),
  /** Other words a family may search by (发热 for 发烧). */
  aliases: z.array(searchWord).max(MOST_SEARCH_WORDS, `“别的说法”最多 ${MOST_SEARCH_WORDS} 个`),
  body,
  /** Every source used, in the order of the page's list. */
  sources: z.array(key).min(1),
  related: z.array(slug),
  cover: key.optional(),
  review,
  publishedOn: day,
  updatedOn: day,
})
export type Article = z.infer<typeof article>

import type { Article } from '../../content/contract/article.ts'
import type { Catalog } from '../../content/contract/catalog.ts'
import { makeArticle, richArticle } from './article.ts'
import { makeCatalog } from './catalog.ts'

const TOPICS = ['feeding', 'daily-care', 'companionship']
const DOMAINS = ['physical', 'motor']

const oneOf = (list: readonly string[], number: number): string => list[number % list.length] ?? ''

/** A Catalog with every noun and this many articles: each seventh has every kind of block, and each names the one before. */
export function largeCatalog(articles: number): Catalog {
  const slugOf = (number: number): string => `question-${String(number).padStart(5, '0')}`
  return makeCatalog({
    articles: Array.from({ length: articles }, (_, number): Article => {
      const months = number % 36
      return makeArticle({
        ...(number % 7 === 0 ? richArticle : {}),
        slug: slugOf(number),
        title: `第 ${number} 问：宝宝“不睡”怎么办 & 何时 <就医>`,
        summary: `第 ${number} 问的回答。`,
        ages: { minMonths: months, maxMonths: Math.min(36, months + 1 + (number % 12)) },
        // Nearly all are of one concern, so that its list has a second page.
        concern: number % 50 === 1 ? 'nutrition' : 'health',
        topics: [oneOf(TOPICS, number)],
        domains: number % 2 === 0 ? [oneOf(DOMAINS, number / 2)] : [],
        aliases: number % 5 === 0 ? [`别名 ${number}`] : [],
        body: (number % 7 === 0 ? richArticle : makeArticle()).body.map((block) =>
          withoutMissingLinks(block, slugOf(0)),
        ),
        related: number > 0 ? [slugOf(number - 1)] : [],
        updatedOn: `2026-${String(1 + (number % 11)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
      })
    }),
  })
}

/** The shared article links to one that this Catalog does not have. */
function withoutMissingLinks(block: Article['body'][number], slug: string): Article['body'][number] {
  if (block.type !== 'paragraph') return block
  return {
    ...block,
    children: block.children.map((each) =>
      each.type === 'reference' ? { ...each, to: { kind: 'article' as const, slug } } : each,
    ),
  }
}

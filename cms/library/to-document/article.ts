import type { LibraryArticle } from '../../../content/library-format/article.ts'
import { bodyToLexical } from './body-to-lexical.ts'
import { type Ids, idsOf } from './ids.ts'
import { demoReview, firstPublished } from './review.ts'

export const articleData = (article: LibraryArticle, ids: Ids) => ({
  slug: article.slug,
  title: article.title,
  summary: article.summary,
  minMonths: article.ages.minMonths,
  maxMonths: article.ages.maxMonths,
  concern: ids.idOf('topics', article.concern),
  topics: idsOf(ids, 'topics', article.topics),
  domains: idsOf(ids, 'topics', article.domains),
  aliases: article.aliases,
  body: bodyToLexical(article.body, ids),
  sources: idsOf(ids, 'sources', article.sources),
  related: idsOf(ids, 'articles', article.related),
  cover: article.cover === undefined ? null : ids.idOf('media', article.cover),
  review: demoReview(article.reviewBy),
  ...firstPublished(article.publishedOn),
})

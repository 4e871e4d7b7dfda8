import type { Article } from '../../../content/contract/article.ts'
import type { Article as ArticleDocument } from '../../payload-types.ts'
import { dayInChina } from './days.ts'
import { type Names, publishedNames, requiredName } from './names.ts'
import { present } from './present.ts'
import { toReview } from './review.ts'
import { richText } from './rich-text.ts'
import { searchWords } from './search-words.ts'

export const toArticle = (document: ArticleDocument, names: Names): Article =>
  present({
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    ages: { minMonths: document.minMonths, maxMonths: document.maxMonths },
    concern: requiredName(names, 'topics', document.concern, '问题领域'),
    topics: publishedNames(names, 'topics', document.topics),
    domains: publishedNames(names, 'topics', document.domains),
    aliases: searchWords(document.aliases),
    body: richText(document.body, names),
    sources: publishedNames(names, 'sources', document.sources),
    related: publishedNames(names, 'articles', document.related),
    cover: names.nameOf('media', document.cover),
    review: toReview(document.review),
    publishedOn: dayInChina(document.publishedOn ?? document.createdAt),
    updatedOn: dayInChina(document.updatedAt),
  }) as Article

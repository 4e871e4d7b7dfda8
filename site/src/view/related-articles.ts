import type { Article } from '../../../content/contract/article.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { overlaps } from './ages.ts'
import { byDay } from './articles-about.ts'

/** Guidance on what a lecture is about, for its ages: most topics in common first, then the latest. */
export function relatedArticles(catalog: Catalog, lecture: Lecture, most: number): Article[] {
  return catalog.articles
    .filter((article) => overlaps(article.ages, lecture.ages) && common(article, lecture) > 0)
    .toSorted(
      (a, b) =>
        common(b, lecture) - common(a, lecture) || byDay(b.updatedOn, a.updatedOn) || (a.slug < b.slug ? -1 : 1),
    )
    .slice(0, most)
}

/** How many of a lecture's topics, of whichever taxonomy, an article is about. */
function common(article: Article, lecture: Lecture): number {
  const own = new Set([article.concern, ...article.topics, ...article.domains])
  return lecture.topics.filter((topic) => own.has(topic)).length
}

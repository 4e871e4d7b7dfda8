import type { Article } from '../../../../content/contract/article.ts'
import type { Catalog } from '../../../../content/contract/catalog.ts'
import { address } from '../address.ts'

/** What is made of the article or lesson at `page`; the page itself is not among them. */
export function outletsOf(page: string): string[] {
  return [
    address.leaflet(page),
    address.foldedLeaflet(page),
    address.radio(page),
    address.wechat(page),
    address.notice(page),
  ]
}

const OUTLET =
  /^(\/(?:articles\/[^/]+|courses\/[^/]+\/[^/]+)\/)(?:leaflet\/(?:folded\/)?|radio\/|wechat\/|notice\.txt)$/

/** Address of the article or lesson that a path is another form of; undefined for every other path. */
export function textOfOutlet(path: string): string | undefined {
  return OUTLET.exec(path)?.[1]
}

/** An article that did not change keeps its paths: with ten thousand of them making the texts anew takes longer. */
const ofArticle = new WeakMap<Article, string[]>()

function outletsOfArticle(article: Article): string[] {
  const known = ofArticle.get(article) ?? outletsOf(address.article(article.slug))
  ofArticle.set(article, known)
  return known
}

/** The outlets of every article and lesson. */
export function outletRoutes(catalog: Catalog): string[] {
  return [
    ...catalog.articles.flatMap(outletsOfArticle),
    ...catalog.courses.flatMap((course) =>
      course.lessons.flatMap((lesson) => outletsOf(address.lesson(course.slug, lesson))),
    ),
  ]
}

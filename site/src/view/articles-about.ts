import type { Article } from '../../../content/contract/article.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Taxonomy } from '../../../content/contract/topic.ts'
import { address } from './address.ts'

/** Articles on one page of a topic's list. */
export const ARTICLES_PER_PAGE = 48

const grouped = new WeakMap<Catalog, Map<string, Article[]>>()

/** Articles of a topic, latest first (same day: by slug). */
export function articlesAbout(catalog: Catalog, taxonomy: Taxonomy, key: string): readonly Article[] {
  let groups = grouped.get(catalog)
  if (!groups) {
    groups = new Map()
    for (const article of latestFirst(catalog.articles)) {
      for (const { taxonomy: own, key: name } of groupsOf(article)) {
        const group = groups.get(`${own} ${name}`)
        if (group) group.push(article)
        else groups.set(`${own} ${name}`, [article])
      }
    }
    grouped.set(catalog, groups)
  }
  return groups.get(`${taxonomy} ${key}`) ?? []
}

/** The topics in whose lists an article stands. */
export function groupsOf(article: Article): { taxonomy: Taxonomy; key: string }[] {
  return [
    { taxonomy: 'concern', key: article.concern },
    ...article.topics.map((key) => ({ taxonomy: 'guidance' as const, key })),
    ...article.domains.map((key) => ({ taxonomy: 'domain' as const, key })),
  ]
}

export function latestFirst<Entry extends { slug: string; updatedOn: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => byDay(b.updatedOn, a.updatedOn) || (a.slug < b.slug ? -1 : 1))
}

/** Days as `2026-11-22`; comparing by the rules of a language takes twenty times as long. */
export const byDay = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** How many pages a list fills; an empty list has one. */
export function pageCount(entries: number, perPage: number): number {
  return Math.max(1, Math.ceil(entries / perPage))
}

/** Every page of a topic's list. */
export function topicRoutes(catalog: Catalog, taxonomy: Taxonomy, key: string): string[] {
  const pages = pageCount(articlesAbout(catalog, taxonomy, key).length, ARTICLES_PER_PAGE)
  return Array.from({ length: pages }, (_, index) => address.taxon(taxonomy, key, index + 1))
}

/** The page of a topic's list on which an article stands; the first when it is not in the list. */
export function topicRouteWith(catalog: Catalog, taxonomy: Taxonomy, key: string, slug: string): string {
  const place = articlesAbout(catalog, taxonomy, key).findIndex((article) => article.slug === slug)
  return address.taxon(taxonomy, key, 1 + Math.floor(Math.max(0, place) / ARTICLES_PER_PAGE))
}

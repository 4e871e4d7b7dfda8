import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Taxonomy } from '../../../content/contract/topic.ts'
import type { IconName } from './icon-shapes.ts'
import { address } from './address.ts'
import { ARTICLES_PER_PAGE, articlesAbout, pageCount } from './articles-about.ts'
import { topicSubscriptions, type Subscription } from './calendar/subscriptions.ts'
import { articleCard, courseCard, type ArticleCard, type CourseCard } from './cards.ts'
import { lookup } from './lookup.ts'
import { CONCERN_ICONS } from './month-cards.ts'
import type { Crumb, PageHead } from './page-head.ts'
import { pagination, type Pagination } from './pagination.ts'

export interface TopicLink {
  key: string
  name: string
  summary: string
  href: string
  /** `12 篇` */
  count: string
  icon: IconName
}

const ICONS: Record<string, IconName> = {
  ...CONCERN_ICONS,
  feeding: 'bowl',
  'daily-care': 'hand',
  habits: 'check',
  sensory: 'blocks',
  needs: 'person',
  speech: 'megaphone',
  'safety-supervision': 'shield',
  companionship: 'heart',
  outdoor: 'sun',
  'home-environment': 'home',
  'family-roles': 'family',
  'childcare-readiness': 'backpack',
  physical: 'ruler',
  motor: 'stage-6-12',
  language: 'megaphone',
  cognition: 'lightbulb',
  'social-emotional': 'face',
}

/** A taxonomy as links, in its own order. Topics that editors add later get the book. */
export function topicLinks(catalog: Catalog, taxonomy: Taxonomy): TopicLink[] {
  return lookup(catalog).topics[taxonomy].map(({ key, name, summary }) => ({
    key,
    name,
    summary,
    href: address.taxon(taxonomy, key),
    count: `${articlesAbout(catalog, taxonomy, key).length} 篇`,
    icon: ICONS[key] ?? 'book',
  }))
}

export interface TopicPage {
  head: PageHead
  title: string
  summary: string
  isConcern: boolean
  count: number
  articles: ArticleCard[]
  courses: CourseCard[]
  pagination: Pagination | undefined
  siblings: { name: string; href: string; isCurrent: boolean }[]
  subscriptions: Subscription[]
}

const PARENTS: Record<Taxonomy, Crumb> = {
  guidance: { name: '全部主题', path: address.topics },
  concern: { name: '知识库', path: address.articles },
  domain: { name: '全部主题', path: address.topics },
}

/** @returns undefined for a topic that is not there, is of another taxonomy, or has no such page */
export function topicPage(catalog: Catalog, taxonomy: Taxonomy, key: string, page = 1): TopicPage | undefined {
  const topic = lookup(catalog).topics[taxonomy].find((entry) => entry.key === key)
  if (!topic) return undefined
  const articles = articlesAbout(catalog, taxonomy, key)
  const pages = pageCount(articles.length, ARTICLES_PER_PAGE)
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined
  const first = (page - 1) * ARTICLES_PER_PAGE
  return {
    head: {
      title: page === 1 ? topic.name : `${topic.name}（第 ${page} 页）`,
      description: topic.summary,
      path: address.taxon(taxonomy, key, page),
      section: 'articles',
      crumbs: [PARENTS[taxonomy], { name: topic.name }],
      structuredData: [],
    },
    title: topic.name,
    summary: topic.summary,
    isConcern: taxonomy === 'concern',
    count: articles.length,
    articles: articles.slice(first, first + ARTICLES_PER_PAGE).map((article) => articleCard(catalog, article)),
    courses: catalog.courses
      .filter((course) => course.topics.includes(key) || course.domains.includes(key))
      .map((course) => courseCard(catalog, course)),
    pagination: pagination(page, pages, (number) => address.taxon(taxonomy, key, number)),
    siblings: lookup(catalog).topics[taxonomy].map((entry) => ({
      name: entry.name,
      href: address.taxon(taxonomy, entry.key),
      isCurrent: entry.key === key,
    })),
    subscriptions: topicSubscriptions(catalog, topic),
  }
}

import type { Catalog } from '../../../content/contract/catalog.ts'
import { address } from './address.ts'
import { STAGES } from './ages.ts'
import { articlesAbout } from './articles-about.ts'
import { articleCard, type ArticleCard } from './cards.ts'
import type { PageHead } from './page-head.ts'
import { topicLinks, type TopicLink } from './topic.ts'

/** Articles of one concern that the knowledge base shows before it refers to the concern's own page. */
const SHOWN_PER_CONCERN = 12

export interface ArticlesPage {
  head: PageHead
  count: number
  /** Choices of the filter by age. */
  stages: { key: string; name: string; minMonths: number; maxMonths: number; href: string }[]
  groups: (TopicLink & { articles: ArticleCard[]; hasMore: boolean })[]
}

export function articlesPage(catalog: Catalog): ArticlesPage {
  return {
    head: {
      title: '知识库',
      description: '按问题查：营养、健康、情绪、心理、安全、照护、早期学习。每篇只答一个问题，注明来源和审核。',
      path: address.articles,
      section: 'articles',
      crumbs: [{ name: '知识库' }],
      structuredData: [],
    },
    count: catalog.articles.length,
    stages: STAGES.map(({ key, name, minMonths, maxMonths }) => ({
      key,
      name,
      minMonths,
      maxMonths,
      href: address.stage(key),
    })),
    groups: topicLinks(catalog, 'concern').map((topic) => {
      const articles = articlesAbout(catalog, 'concern', topic.key)
      return {
        ...topic,
        articles: articles.slice(0, SHOWN_PER_CONCERN).map((article) => articleCard(catalog, article)),
        hasMore: articles.length > SHOWN_PER_CONCERN,
      }
    }),
  }
}

export interface TopicsPage {
  head: PageHead
  taxonomies: { title: string; hint: string; topics: TopicLink[] }[]
}

export function topicsPage(catalog: Catalog): TopicsPage {
  return {
    head: {
      title: '全部主题',
      description: '按担心的事、按要做的事、按孩子的发展，三种办法找内容。',
      path: address.topics,
      section: 'articles',
      crumbs: [{ name: '全部主题' }],
      structuredData: [],
    },
    taxonomies: [
      { title: '担心什么', hint: '遇到问题时从这里找', topics: topicLinks(catalog, 'concern') },
      { title: '要做什么', hint: '每天的养育，一件一件做', topics: topicLinks(catalog, 'guidance') },
      { title: '孩子怎么长', hint: '按发展的五个方面看', topics: topicLinks(catalog, 'domain') },
    ],
  }
}

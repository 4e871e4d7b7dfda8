import type { Catalog } from '../../../content/contract/catalog.ts'
import { address } from './address.ts'
import { STAGES, overlaps, stageByKey, widthInMonths, type Stage } from './ages.ts'
import { articlesAbout } from './articles-about.ts'
import { articleCard, courseCard, type ArticleCard, type CourseCard } from './cards.ts'
import { inAgeOrder } from './course.ts'
import { monthsOf, type MonthLink } from './month.ts'
import { activityCards, warningSigns, type MonthCard, type SignsView } from './month-cards.ts'
import type { PageHead } from './page-head.ts'
import { editionLabel } from './edition-label.ts'
import { scheduleInForce } from './schedule-in-force.ts'
import { topicLinks, type TopicLink } from './topic.ts'

const ARTICLES_PER_CONCERN = 4
const ACTIVITIES = 3

export interface StagePage {
  head: PageHead
  key: Stage['key']
  title: string
  motto: string
  months: MonthLink[]
  /** Vaccines and checks that fall into the stage, by month. */
  official: { when: string; what: string[] }[]
  /** Editions of the schedules shown. */
  editions: string[]
  groups: (TopicLink & { articles: ArticleCard[] })[]
  courses: CourseCard[]
  activities: MonthCard[]
  signs: SignsView | undefined
  previous: MonthLink | undefined
  next: MonthLink | undefined
}

/** @returns undefined for a key that is not a stage's */
export function stagePage(catalog: Catalog, key: string): StagePage | undefined {
  const stage = stageByKey(key)
  if (!stage) return undefined
  const index = STAGES.indexOf(stage)
  return {
    head: {
      title: `${stage.name}的孩子`,
      description: `${stage.name}：${stage.motto}。这个阶段的接种、体检、喂养、陪伴和安全。`,
      path: address.stage(stage.key),
      section: 'ages',
      crumbs: [{ name: '按月龄', path: address.ages }, { name: stage.name }],
      structuredData: [],
    },
    key: stage.key,
    title: stage.name,
    motto: stage.motto,
    months: monthsOf(stage),
    ...officialDates(catalog, stage),
    groups: topicLinks(catalog, 'concern').flatMap((topic) => {
      const articles = articlesAbout(catalog, 'concern', topic.key)
        .filter((article) => overlaps(article.ages, stage))
        .toSorted((a, b) => widthInMonths(a.ages) - widthInMonths(b.ages))
      if (articles.length === 0) return []
      const cards = articles.slice(0, ARTICLES_PER_CONCERN).map((article) => articleCard(catalog, article))
      return [{ ...topic, count: `${articles.length} 篇`, articles: cards }]
    }),
    courses: inAgeOrder(catalog.courses)
      .filter((course) => overlaps(course.ages, stage))
      .map((course) => courseCard(catalog, course)),
    activities: activityCards(catalog, stage.minMonths, ACTIVITIES),
    signs: warningSigns(catalog, stage.maxMonths),
    previous: stageLink(STAGES[index - 1]),
    next: stageLink(STAGES[index + 1]),
  }
}

function stageLink(stage: Stage | undefined): MonthLink | undefined {
  return stage && { name: stage.name, href: address.stage(stage.key) }
}

function officialDates(catalog: Catalog, stage: Stage): Pick<StagePage, 'official' | 'editions'> {
  const vaccines = scheduleInForce(catalog, 'immunisation')
  const checks = scheduleInForce(catalog, 'health-checks')
  const byMonth = new Map<number, string[]>()
  const add = (months: number, what: string) => byMonth.set(months, [...(byMonth.get(months) ?? []), what])
  for (const dose of vaccines?.doses ?? []) add(dose.minMonths, `接种${dose.vaccine}第 ${dose.dose} 剂`)
  for (const visit of checks?.visits ?? []) add(visit.months, visit.name)
  return {
    official: [...byMonth]
      .filter(([months]) => stage.minMonths <= months && months < stage.maxMonths)
      .toSorted(([a], [b]) => a - b)
      .map(([months, what]) => ({ when: months === 0 ? '出生后' : `满 ${months} 月`, what })),
    editions: [vaccines, checks].flatMap((schedule) =>
      schedule
        ? [
            `${schedule.title}${schedule.title.includes(schedule.version) ? '' : `（${editionLabel(schedule.version)}）`}`,
          ]
        : [],
    ),
  }
}

import type { Catalog } from '../../../content/contract/catalog.ts'
import { address } from './address.ts'
import { MAX_MONTHS, STAGES, includesMonth, monthsLabel, stageAt, type Stage } from './ages.ts'
import { courseCard, type CourseCard } from './cards.ts'
import { inAgeOrder } from './course.ts'
import {
  activityCards,
  articleCards,
  checkCard,
  vaccineCard,
  warningSigns,
  type MonthCard,
  type SignsView,
} from './month-cards.ts'
import type { PageHead } from './page-head.ts'

const MAX_ARTICLES = 6
const MAX_ACTIVITIES = 3

export interface MonthPage {
  head: PageHead
  title: string
  stage: { name: string; href: string }
  /** The four that the home page shows: vaccines, check, an article, an activity; fewer when there are none. */
  cards: MonthCard[]
  more: MonthCard[]
  signs: SignsView | undefined
  courses: CourseCard[]
  previous: MonthLink | undefined
  next: MonthLink | undefined
}

export interface MonthLink {
  name: string
  href: string
}

/** The months in the address of a month's page; NaN for anything but plain digits. */
export function monthOfPath(text: string | undefined): number {
  return /^(?:0|[1-9]\d?)$/.test(text ?? '') ? Number(text) : Number.NaN
}

/** @returns undefined for anything but a whole number of months from 0 to 35 */
export function monthPage(catalog: Catalog, months: number): MonthPage | undefined {
  const stage = stageAt(months)
  if (!stage || !Number.isInteger(months)) return undefined
  const articles = articleCards(catalog, months, MAX_ARTICLES + 1)
  const activities = activityCards(catalog, months, MAX_ACTIVITIES)
  const label = monthsLabel(months)
  return {
    head: {
      title: `${label}，这个月`,
      description: `孩子${label}：该接种和体检的、该知道的、能一起玩的。`,
      path: address.month(months),
      section: 'ages',
      crumbs: [
        { name: '按月龄', path: address.ages },
        { name: stage.name, path: address.stage(stage.key) },
        { name: label },
      ],
      structuredData: [],
    },
    title: `${label}，这个月`,
    stage: { name: stage.name, href: address.stage(stage.key) },
    cards: [vaccineCard(catalog, months), checkCard(catalog, months), articles[0], activities[0]].filter(
      (card) => card !== undefined,
    ),
    more: [...articles.slice(1), ...activities.slice(1)],
    signs: warningSigns(catalog, months),
    courses: coursesAt(catalog, months),
    previous: monthLink(months - 1),
    next: monthLink(months + 1),
  }
}

function monthLink(months: number): MonthLink | undefined {
  return months >= 0 && months < MAX_MONTHS ? { name: monthsLabel(months), href: address.month(months) } : undefined
}

function coursesAt(catalog: Catalog, months: number): CourseCard[] {
  return inAgeOrder(catalog.courses)
    .filter((course) => includesMonth(course.ages, months))
    .map((course) => courseCard(catalog, course))
}

/** Links to the months of a stage. */
export function monthsOf(stage: Stage): MonthLink[] {
  return Array.from({ length: stage.maxMonths - stage.minMonths }, (_, index) => stage.minMonths + index).map(
    (months) => ({
      name: months === 0 ? '不满 1 月' : `${months} 个月`,
      href: address.month(months),
    }),
  )
}

export interface AgesPage {
  head: PageHead
  stages: (StageLink & { months: MonthLink[] })[]
}

export interface StageLink {
  key: Stage['key']
  name: string
  motto: string
  href: string
}

export const STAGE_LINKS: readonly StageLink[] = STAGES.map(({ key, name, motto }) => ({
  key,
  name,
  motto,
  href: address.stage(key),
}))

export function agesPage(): AgesPage {
  return {
    head: {
      title: '按月龄看',
      description: '从出生到 3 岁，每个月龄该接种、体检、留心和陪玩的事。早产的孩子按矫正月龄看。',
      path: address.ages,
      section: 'ages',
      crumbs: [{ name: '按月龄' }],
      structuredData: [],
    },
    stages: STAGES.map((stage, index) => ({ ...(STAGE_LINKS[index] as StageLink), months: monthsOf(stage) })),
  }
}

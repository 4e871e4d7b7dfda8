import type { Article } from '../../../content/contract/article.ts'
import type { Activity } from '../../../content/contract/body.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import { address } from './address.ts'
import { includesMonth, monthsLabel, widthInMonths } from './ages.ts'
import { byDay } from './articles-about.ts'
import type { IconName } from './icon-shapes.ts'
import { lookup } from './lookup.ts'
import { editionLabel } from './edition-label.ts'
import { scheduleInForce } from './schedule-in-force.ts'

/** One thing that matters at an age. */
export interface MonthCard {
  icon: IconName
  /** official: counted from the birth date; growth: from the corrected age of a preterm baby. */
  basis: 'official' | 'growth'
  title: string
  text: string
  href: string
}

/** Vaccines due at this age; without any, the next ones. Undefined when none are left. */
export function vaccineCard(catalog: Catalog, months: number): MonthCard | undefined {
  const schedule = scheduleInForce(catalog, 'immunisation')
  if (!schedule) return undefined
  const due = Math.min(...schedule.doses.map((dose) => dose.minMonths).filter((at) => at >= months))
  const doses = schedule.doses.filter((dose) => dose.minMonths === due)
  if (doses.length === 0) return undefined
  const names = doses.map((dose) => `${dose.vaccine.replace(/疫苗$/, '')}第 ${dose.dose} 剂`).join('、')
  return {
    icon: 'syringe',
    basis: 'official',
    title: due === months ? `该接种了：${doses.length} 剂` : `下次接种：${monthsLabel(due)}`,
    text: `${names}（国家免疫规划 ${editionLabel(schedule.version)}）`,
    href: address.timetable,
  }
}

/** The health check at this age; without one, the next. Undefined when none is left. */
export function checkCard(catalog: Catalog, months: number): MonthCard | undefined {
  const schedule = scheduleInForce(catalog, 'health-checks')
  const visit = schedule?.visits.toSorted((a, b) => a.months - b.months).find((entry) => entry.months >= months)
  if (!visit) return undefined
  return {
    icon: 'stethoscope',
    basis: 'official',
    title: visit.months === months ? visit.name : `下次体检：${visit.name}`,
    text: visit.months === months ? `${visit.when} · ${visit.items.join('、')}` : `${visit.when} · ${visit.place}`,
    href: address.timetable,
  }
}

/** Articles for this age, those that begin at about this age and for a narrow range first (then the latest). */
export function articleCards(catalog: Catalog, months: number, count: number): MonthCard[] {
  const distance = ({ ages }: Article): number => months - ages.minMonths + widthInMonths(ages) / 2
  return catalog.articles
    .filter((article) => includesMonth(article.ages, months))
    .toSorted((a, b) => distance(a) - distance(b) || byDay(b.updatedOn, a.updatedOn) || (a.slug < b.slug ? -1 : 1))
    .slice(0, count)
    .map((article) => ({
      icon: CONCERN_ICONS[article.concern] ?? 'book',
      basis: 'growth',
      title: article.title,
      text: article.summary,
      href: address.article(article.slug),
    }))
}

/** Icon of a concern; topics that editors add later get the book. */
export const CONCERN_ICONS: Record<string, IconName> = {
  nutrition: 'bowl',
  health: 'heart',
  emotions: 'face',
  psychology: 'brain',
  safety: 'shield',
  care: 'hand',
  'early-learning': 'blocks',
}

/** At-home activities for this age, another one first each month. */
export function activityCards(catalog: Catalog, months: number, count: number): MonthCard[] {
  const fitting = allActivities(catalog).filter((entry) => includesMonth(entry.activity.ages, months))
  const start = fitting.length === 0 ? 0 : months % fitting.length
  return [...fitting.slice(start), ...fitting.slice(0, start)].slice(0, count).map(({ activity, href }) => ({
    icon: 'blocks',
    basis: 'growth',
    title: `在家做：${activity.title}`,
    text: `${activity.minutes} 分钟 · ${activity.steps[0] ?? ''}`,
    href,
  }))
}

interface PlacedActivity {
  activity: Activity
  href: string
}

const activitiesOf = new WeakMap<Catalog, PlacedActivity[]>()

function allActivities(catalog: Catalog): PlacedActivity[] {
  const known = activitiesOf.get(catalog)
  if (known) return known
  const texts = [
    ...catalog.lessons.flatMap((lesson) => {
      const course = lookup(catalog).courseOfLesson.get(lesson.slug)
      return course ? [{ body: lesson.body, href: address.lesson(course.slug, lesson.slug) }] : []
    }),
    ...catalog.articles.map((article) => ({ body: article.body, href: address.article(article.slug) })),
  ]
  const found = texts.flatMap(({ body, href }) =>
    body.filter((block) => block.type === 'activity').map((activity) => ({ activity, href })),
  )
  activitiesOf.set(catalog, found)
  return found
}

export interface SignsView {
  title: string
  signs: string[]
  /** The table they stand in, with its edition. */
  from: string
  notes: string[]
}

/** Warning signs of the last checkpoint that a child of this age has reached; undefined before the first. */
export function warningSigns(catalog: Catalog, months: number): SignsView | undefined {
  const schedule = scheduleInForce(catalog, 'warning-signs')
  const reached = schedule?.byAge.filter((entry) => entry.months <= months).toSorted((a, b) => b.months - a.months)[0]
  if (!schedule || !reached) return undefined
  return {
    title: `${monthsLabel(reached.months)}了，如果还这样，去儿保问一问`,
    signs: reached.signs,
    from: `${schedule.title}（${editionLabel(schedule.version)}）`,
    notes: schedule.notes,
  }
}

import type { Article } from '../../../content/contract/article.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Course } from '../../../content/contract/course.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { address } from './address.ts'
import { ageLabel } from './ages.ts'
import { dayInChina, parseDay, timeInChina, weekday } from './dates.ts'
import { lookup } from './lookup.ts'

export interface ArticleCard {
  href: string
  title: string
  summary: string
  ages: string
  concern: string
  /** For the filter by age. */
  minMonths: number
  maxMonths: number
}

export function articleCard(catalog: Catalog, article: Article): ArticleCard {
  return {
    href: address.article(article.slug),
    title: article.title,
    summary: article.summary,
    ages: ageLabel(article.ages),
    concern: lookup(catalog).topics.concern.find((topic) => topic.key === article.concern)?.name ?? '',
    ...article.ages,
  }
}

export interface CourseCard {
  href: string
  title: string
  summary: string
  ages: string
  /** `4 课 · 约 40 分钟` */
  extent: string
}

export function courseCard(catalog: Catalog, course: Course): CourseCard {
  const minutes = course.lessons.reduce((sum, slug) => sum + (lookup(catalog).lesson.get(slug)?.minutes ?? 0), 0)
  return {
    href: address.course(course.slug),
    title: course.title,
    summary: course.summary,
    ages: ageLabel(course.ages),
    extent: `${course.lessons.length} 课 · 约 ${minutes} 分钟`,
  }
}

export interface LectureCard {
  href: string
  title: string
  /** `12 月` */
  month: string
  day: number
  /** `周六 9:30` */
  time: string
  place: string
  ages: string
}

/** Public lectures from today on that will take place, soonest first. */
export function comingLectures(catalog: Catalog): Lecture[] {
  return catalog.lectures
    .filter((lecture) => lecture.state !== 'held' && lecture.state !== 'cancelled')
    .filter((lecture) => dayInChina(lecture.startsAt) >= catalog.today)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || (a.slug < b.slug ? -1 : 1))
}

export function lectureCard(catalog: Catalog, lecture: Lecture): LectureCard {
  const day = dayInChina(lecture.startsAt)
  const date = parseDay(day)
  return {
    href: address.lecture(lecture.slug),
    title: lecture.title,
    month: `${date?.month ?? ''} 月`,
    day: date?.day ?? 0,
    time: `${weekday(day)} ${timeInChina(lecture.startsAt)}`,
    place: lookup(catalog).venue.get(lecture.venue)?.name ?? '',
    ages: ageLabel(lecture.ages),
  }
}

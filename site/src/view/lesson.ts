import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Course } from '../../../content/contract/course.ts'
import type { Lesson } from '../../../content/contract/lesson.ts'
import { absolute, address } from './address.ts'
import { ageLabel } from './ages.ts'
import { lessonsOf } from './course.ts'
import { longDay } from './dates.ts'
import { lookup } from './lookup.ts'
import type { PageHead } from './page-head.ts'
import { reviewNote, type ReviewNote } from './review-note.ts'
import { audienceData, guidanceData } from './structured-data.ts'
import { textView, type TextView } from './text.ts'

export interface LessonLink {
  slug: string
  title: string
  href: string
}

export interface LessonPage {
  head: PageHead
  slug: string
  title: string
  summary: string
  minutes: number
  ages: string
  updated: string
  /** `第 2 课，共 5 课` */
  position: string
  keyPoints: string[]
  text: TextView
  review: ReviewNote
  course: { slug: string; title: string; href: string; lessons: (LessonLink & { isCurrent: boolean })[] }
  previous: LessonLink | undefined
  next: LessonLink | undefined
}

/** @returns undefined when the course is not published or does not list the lesson */
export function lessonPage(catalog: Catalog, courseSlug: string, lessonSlug: string): LessonPage | undefined {
  const course = lookup(catalog).course.get(courseSlug)
  if (!course) return undefined
  const lessons = lessonsOf(catalog, course)
  const index = lessons.findIndex((lesson) => lesson.slug === lessonSlug)
  const lesson = lessons[index]
  if (!lesson) return undefined
  const links = lessons.map(({ slug, title }) => ({ slug, title, href: address.lesson(courseSlug, slug) }))
  return {
    head: lessonHead(catalog, course, lesson),
    slug: lessonSlug,
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
    ages: ageLabel(course.ages),
    updated: longDay(lesson.updatedOn),
    position: `第 ${index + 1} 课，共 ${lessons.length} 课`,
    keyPoints: lesson.keyPoints,
    text: textView(catalog, lesson.body, lesson.sources),
    review: reviewNote(lesson.review, catalog.today),
    course: {
      slug: courseSlug,
      title: course.title,
      href: address.course(courseSlug),
      lessons: links.map((link) => ({ ...link, isCurrent: link.slug === lessonSlug })),
    },
    previous: links[index - 1],
    next: links[index + 1],
  }
}

function lessonHead(catalog: Catalog, course: Course, lesson: Lesson): PageHead {
  const path = address.lesson(course.slug, lesson.slug)
  return {
    title: lesson.title,
    description: lesson.summary,
    path,
    section: 'courses',
    crumbs: [
      { name: '课程', path: address.courses },
      { name: course.title, path: address.course(course.slug) },
      { name: lesson.title },
    ],
    structuredData: [
      {
        '@type': 'LearningResource',
        learningResourceType: 'lesson',
        ...guidanceData(catalog, path, lesson),
        timeRequired: `PT${lesson.minutes}M`,
        teaches: lesson.keyPoints,
        audience: audienceData(course.ages),
        isPartOf: { '@type': 'Course', name: course.title, url: absolute(catalog.origin, address.course(course.slug)) },
      },
    ],
  }
}

import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Course } from '../../../content/contract/course.ts'
import type { Lesson } from '../../../content/contract/lesson.ts'
import { absolute, address } from './address.ts'
import { ageLabel, overlaps } from './ages.ts'
import { articleCard, courseCard, type ArticleCard, type CourseCard } from './cards.ts'
import { lookup, pick } from './lookup.ts'
import type { PageHead } from './page-head.ts'
import { pictureView, type PictureView } from './picture.ts'
import { articlesAbout } from './articles-about.ts'
import { audienceData, publisherData } from './structured-data.ts'

const MAX_ARTICLES = 6

export interface CoursesPage {
  head: PageHead
  courses: (CourseCard & { lessons: string[] })[]
  curricula: { name: string; href: string }[]
}

export function coursesPage(catalog: Catalog): CoursesPage {
  return {
    head: {
      title: '课程',
      description: '一课十来分钟，有要点、有在家能做的活动、有小测验。进度只记在您的手机里。',
      path: address.courses,
      section: 'courses',
      crumbs: [{ name: '课程' }],
      structuredData: [],
    },
    courses: inAgeOrder(catalog.courses).map((course) => ({
      ...courseCard(catalog, course),
      lessons: course.lessons,
    })),
    curricula: catalog.curricula.map(({ slug, title }) => ({ name: title, href: address.curriculum(slug) })),
  }
}

export interface CoursePage {
  head: PageHead
  slug: string
  title: string
  summary: string
  ages: string
  extent: string
  objectives: string[]
  lessons: { slug: string; href: string; title: string; summary: string; minutes: number }[]
  curricula: { name: string; href: string }[]
  articles: ArticleCard[]
  cover: PictureView | undefined
}

/** @returns undefined when no such course is published */
export function coursePage(catalog: Catalog, slug: string): CoursePage | undefined {
  const course = lookup(catalog).course.get(slug)
  if (!course) return undefined
  const lessons = lessonsOf(catalog, course)
  const cover = pictureView(catalog, course.cover)
  return {
    head: courseHead(catalog, course, lessons, cover),
    slug,
    title: course.title,
    summary: course.summary,
    ages: ageLabel(course.ages),
    extent: courseCard(catalog, course).extent,
    objectives: course.objectives,
    lessons: lessons.map((lesson) => ({
      slug: lesson.slug,
      href: address.lesson(slug, lesson.slug),
      title: lesson.title,
      summary: lesson.summary,
      minutes: lesson.minutes,
    })),
    curricula: catalog.curricula
      .filter((curriculum) => curriculum.courses.includes(slug))
      .map((curriculum) => ({ name: curriculum.title, href: address.curriculum(curriculum.slug) })),
    articles: articlesFor(catalog, course),
    cover,
  }
}

/** Lessons that are published, in the order of the course. */
export function lessonsOf(catalog: Catalog, course: Course): Lesson[] {
  return pick(lookup(catalog).lesson, course.lessons)
}

export function inAgeOrder(courses: readonly Course[]): Course[] {
  return courses.toSorted(
    (a, b) => a.ages.minMonths - b.ages.minMonths || a.ages.maxMonths - b.ages.maxMonths || (a.slug < b.slug ? -1 : 1),
  )
}

function articlesFor(catalog: Catalog, course: Course): ArticleCard[] {
  const articles = new Set(course.topics.flatMap((key) => articlesAbout(catalog, 'guidance', key)))
  return [...articles]
    .filter((article) => overlaps(article.ages, course.ages))
    .slice(0, MAX_ARTICLES)
    .map((article) => articleCard(catalog, article))
}

function courseHead(
  catalog: Catalog,
  course: Course,
  lessons: readonly Lesson[],
  cover: PictureView | undefined,
): PageHead {
  const path = address.course(course.slug)
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  return {
    title: course.title,
    description: course.summary,
    path,
    section: 'courses',
    crumbs: [{ name: '课程', path: address.courses }, { name: course.title }],
    structuredData: [
      {
        '@type': 'Course',
        name: course.title,
        description: course.summary,
        url: absolute(catalog.origin, path),
        inLanguage: 'zh-Hans',
        isAccessibleForFree: true,
        provider: publisherData(catalog),
        teaches: course.objectives,
        audience: audienceData(course.ages),
        hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: `PT${minutes}M` },
        hasPart: lessons.map((lesson) => ({
          '@type': 'LearningResource',
          name: lesson.title,
          url: absolute(catalog.origin, address.lesson(course.slug, lesson.slug)),
        })),
      },
    ],
    image: cover?.src,
  }
}

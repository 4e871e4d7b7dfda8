import type { Article } from '../../../content/contract/article.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Course } from '../../../content/contract/course.ts'
import { address } from './address.ts'
import { ageLabel, overlaps, widthInMonths } from './ages.ts'
import { articlesAbout } from './articles-about.ts'
import { articleCard, courseCard, type ArticleCard, type CourseCard } from './cards.ts'
import { longDay } from './dates.ts'
import { lookup, pick } from './lookup.ts'
import type { PageHead } from './page-head.ts'
import { pictureView, type PictureView } from './picture.ts'
import { readingMinutes } from './reading-time.ts'
import { reviewNote, type ReviewNote } from './review-note.ts'
import { audienceData, guidanceData } from './structured-data.ts'
import { textView, type TextView } from './text.ts'

const MAX_RELATED = 4
const MAX_COURSES = 2

export interface ArticlePage {
  head: PageHead
  title: string
  summary: string
  ages: string
  concern: { name: string; href: string } | undefined
  topics: { name: string; href: string }[]
  minutes: number
  updated: string
  text: TextView
  review: ReviewNote
  cover: PictureView | undefined
  related: ArticleCard[]
  courses: CourseCard[]
}

/** @returns undefined when no such article is published */
export function articlePage(catalog: Catalog, slug: string): ArticlePage | undefined {
  const article = lookup(catalog).article.get(slug)
  if (!article) return undefined
  const concern = lookup(catalog).topics.concern.find((topic) => topic.key === article.concern)
  const cover = pictureView(catalog, article.cover)
  return {
    head: articleHead(catalog, article, concern, cover),
    title: article.title,
    summary: article.summary,
    ages: ageLabel(article.ages),
    concern: concern && { name: concern.name, href: address.taxon('concern', concern.key) },
    topics: lookup(catalog)
      .topics.guidance.filter((topic) => article.topics.includes(topic.key))
      .map((topic) => ({ name: topic.name, href: address.taxon('guidance', topic.key) })),
    minutes: readingMinutes(article.body),
    updated: longDay(article.updatedOn),
    text: textView(catalog, article.body, article.sources),
    review: reviewNote(article.review, catalog.today),
    cover,
    related: relatedArticles(catalog, article).map((entry) => articleCard(catalog, entry)),
    courses: fittingCourses(catalog, article).map((course) => courseCard(catalog, course)),
  }
}

function articleHead(
  catalog: Catalog,
  article: Article,
  concern: { name: string; key: string } | undefined,
  cover: PictureView | undefined,
): PageHead {
  const path = address.article(article.slug)
  return {
    title: article.title,
    description: article.summary,
    path,
    section: 'articles',
    crumbs: [
      { name: '知识库', path: address.articles },
      ...(concern ? [{ name: concern.name, path: address.taxon('concern', concern.key) }] : []),
      { name: article.title },
    ],
    structuredData: [
      {
        '@type': 'Article',
        headline: article.title,
        ...guidanceData(catalog, path, article),
        audience: audienceData(article.ages),
      },
    ],
    image: cover?.src,
  }
}

/** Those the editor named, then others of the same concern for an overlapping age. */
export function relatedArticles(catalog: Catalog, article: Article): Article[] {
  const named = pick(lookup(catalog).article, article.related).filter((entry) => entry.slug !== article.slug)
  const others = articlesAbout(catalog, 'concern', article.concern).filter(
    (entry) => entry.slug !== article.slug && !named.includes(entry) && overlaps(entry.ages, article.ages),
  )
  return [...named, ...others].slice(0, MAX_RELATED)
}

/** Courses on one of its topics for an overlapping age; those for the narrowest age first. */
function fittingCourses(catalog: Catalog, article: Article): Course[] {
  return catalog.courses
    .filter(
      (course) => overlaps(course.ages, article.ages) && course.topics.some((key) => article.topics.includes(key)),
    )
    .toSorted((a, b) => widthInMonths(a.ages) - widthInMonths(b.ages) || (a.slug < b.slug ? -1 : 1))
    .slice(0, MAX_COURSES)
}

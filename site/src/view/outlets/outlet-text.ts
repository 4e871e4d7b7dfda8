import type { Body } from '../../../../content/contract/body.ts'
import type { Catalog } from '../../../../content/contract/catalog.ts'
import type { AgeRange } from '../../../../content/contract/primitives.ts'
import type { Review } from '../../../../content/contract/review.ts'
import type { Settings } from '../../../../content/contract/settings.ts'
import { absolute, address } from '../address.ts'
import { longDay } from '../dates.ts'
import { lookup } from '../lookup.ts'
import type { PageHead } from '../page-head.ts'
import { pictureView, type PictureView } from '../picture.ts'
import { reviewNote, type ReviewNote } from '../review-note.ts'
import { textView, type TextView } from '../text.ts'

/** An article or lesson as all its outlets take it: the see-a-doctor block lifted out, the sources in short. */
export interface OutletText {
  catalog: Catalog
  /** Address of the page that it is made of, from the root. */
  page: string
  /** The same with the origin: what is printed and what the QR code holds. */
  url: string
  title: string
  summary: string
  cover: PictureView | undefined
  ages: AgeRange
  /** What to remember; none in an article. */
  keyPoints: readonly string[]
  /** As the page lays it out: its see-a-doctor block lifted, its citations numbered. */
  view: TextView
  /** Without the block that was lifted. */
  body: Body
  sources: ShortSource[]
  review: ReviewNote
  /** `2026 年 11 月 1 日` */
  updated: string
  settings: Settings
}

export interface ShortSource {
  number: number
  /** `《…》，国家卫生健康委，2022 年` */
  text: string
}

interface Written {
  title: string
  summary: string
  body: Body
  sources: readonly string[]
  cover?: string | undefined
  review: Review
  updatedOn: string
}

/** @returns undefined when no such article is published */
export function articleOutlet(catalog: Catalog, slug: string | undefined): OutletText | undefined {
  const article = lookup(catalog).article.get(slug ?? '')
  return article && outletText(catalog, article, address.article(article.slug), article.ages, [])
}

/** @returns undefined when the course is not published or does not list the lesson */
export function lessonOutlet(
  catalog: Catalog,
  courseSlug: string | undefined,
  lessonSlug: string | undefined,
): OutletText | undefined {
  const course = lookup(catalog).course.get(courseSlug ?? '')
  const lesson = course?.lessons.includes(lessonSlug ?? '') ? lookup(catalog).lesson.get(lessonSlug ?? '') : undefined
  if (!course || !lesson) return undefined
  return outletText(catalog, lesson, address.lesson(course.slug, lesson.slug), course.ages, lesson.keyPoints)
}

function outletText(
  catalog: Catalog,
  written: Written,
  page: string,
  ages: AgeRange,
  keyPoints: readonly string[],
): OutletText {
  const view = textView(catalog, written.body, written.sources)
  const lifted = written.body.find((block) => block.type === 'doctor')
  return {
    catalog,
    page,
    url: absolute(catalog.origin, page),
    title: written.title,
    summary: written.summary,
    cover: pictureView(catalog, written.cover),
    ages,
    keyPoints,
    view,
    body: written.body.filter((block) => block !== lifted),
    sources: view.sources.map(({ number, title, language, details, warning }) => ({
      number,
      text: `${language === 'zh' ? `《${title.replaceAll(/^《|》$/g, '')}》` : title}，${details}${warning ? `（${warning}）` : ''}`,
    })),
    review: reviewNote(written.review, catalog.today),
    updated: longDay(written.updatedOn),
    settings: catalog.settings,
  }
}

/** Head of a page made of a text: search engines are sent to the text itself. */
export function outletHead(text: OutletText, name: string, path: string): PageHead {
  return {
    title: `${name}：${text.title}`,
    description: text.summary,
    path,
    canonicalPath: text.page,
    crumbs: [{ name: text.title, path: text.page }, { name }],
    structuredData: [],
    hidden: true,
  }
}

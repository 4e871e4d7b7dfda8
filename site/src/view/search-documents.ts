import type { Article } from '../../../content/contract/article.ts'
import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Course } from '../../../content/contract/course.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import type { Lesson } from '../../../content/contract/lesson.ts'
import type { AgeRange } from '../../../content/contract/primitives.ts'
import { headingsOf, plainText } from '../search/body-text.ts'
import type { SearchDocument } from '../search/document.ts'
import { address } from './address.ts'
import { STAGES, overlaps } from './ages.ts'
import { comingLectures } from './cards.ts'
import { lookup, pick } from './lookup.ts'
import { regionPath } from './region-path.ts'
import { helpDocuments } from './search-help-documents.ts'

/** Every page that search finds, in an order that depends on nothing but the pages: kind, then address. */
export function searchDocuments(catalog: Catalog): SearchDocument[] {
  return [
    ...bySlug(catalog.articles).map((article) =>
      remembered(article, [catalog.topics], () => articleDocument(catalog, article)),
    ),
    ...bySlug(catalog.courses).flatMap((course) => [
      remembered(course, [catalog.topics], () => courseDocument(catalog, course)),
      ...lessonDocuments(catalog, course),
    ]),
    ...bySlug(comingLectures(catalog)).map((lecture) => lectureDocument(catalog, lecture)),
    ...helpDocuments(catalog),
  ]
}

/** By entry: a document stays the same object while nothing of which it is made changes, so that others can remember what they made of it. */
const made = new WeakMap<object, { from: readonly unknown[]; document: SearchDocument }>()

function remembered(entry: object, from: readonly unknown[], make: () => SearchDocument): SearchDocument {
  const known = made.get(entry)
  if (known?.from.every((part, place) => part === from[place])) return known.document
  const document = make()
  made.set(entry, { from, document })
  return document
}

function bySlug<Entry extends { slug: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

function stagesOf(ages: AgeRange): string[] {
  return STAGES.filter((stage) => overlaps(stage, ages)).map((stage) => stage.key)
}

function topicNames(catalog: Catalog, keys: readonly string[]): string[] {
  return catalog.topics.filter((topic) => keys.includes(topic.key)).map((topic) => topic.name)
}

function articleDocument(catalog: Catalog, article: Article): SearchDocument {
  return {
    kind: 'article',
    url: address.article(article.slug),
    title: article.title,
    aliases: article.aliases,
    headings: [...headingsOf(article.body), ...topicNames(catalog, [article.concern, ...article.topics])],
    summary: article.summary,
    body: plainText(article.body),
    ages: article.ages,
    stages: stagesOf(article.ages),
  }
}

function courseDocument(catalog: Catalog, course: Course): SearchDocument {
  return {
    kind: 'course',
    url: address.course(course.slug),
    title: course.title,
    aliases: [],
    headings: topicNames(catalog, course.topics),
    summary: course.summary,
    body: course.objectives.join('\n'),
    ages: course.ages,
    stages: stagesOf(course.ages),
  }
}

/** A lesson has the ages of its course. */
function lessonDocuments(catalog: Catalog, course: Course): SearchDocument[] {
  return pick(lookup(catalog).lesson, course.lessons).map((lesson) =>
    remembered(lesson, [course], () => lessonDocument(course, lesson)),
  )
}

function lessonDocument(course: Course, lesson: Lesson): SearchDocument {
  return {
    kind: 'lesson',
    url: address.lesson(course.slug, lesson.slug),
    title: lesson.title,
    aliases: [],
    headings: headingsOf(lesson.body),
    summary: lesson.summary,
    body: [...lesson.keyPoints, plainText(lesson.body)].join('\n'),
    ages: course.ages,
    stages: stagesOf(course.ages),
  }
}

function lectureDocument(catalog: Catalog, lecture: Lecture): SearchDocument {
  const venue = lookup(catalog).venue.get(lecture.venue)
  const trainer = lookup(catalog).trainer.get(lecture.trainer)
  const places = venue ? [venue.name, ...regionPath(catalog, venue.region).map((region) => region.name)] : []
  return {
    kind: 'lecture',
    url: address.lecture(lecture.slug),
    title: lecture.title,
    aliases: [],
    headings: [lecture.type, ...topicNames(catalog, lecture.topics), ...places],
    summary: lecture.summary,
    body: [...lecture.outline, lecture.bring ?? '', trainer?.name ?? ''].filter(Boolean).join('\n'),
    ages: lecture.ages,
    stages: stagesOf(lecture.ages),
  }
}

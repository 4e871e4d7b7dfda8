import type { LinkTarget } from '../../content/contract/body.ts'
import type { Catalog, CatalogList } from '../../content/contract/catalog.ts'
import type { AgeRange } from '../../content/contract/primitives.ts'
import { ownRoutes } from './routes.ts'
import { address } from './view/address.ts'
import { MAX_MONTHS, STAGES, includesMonth, overlaps } from './view/ages.ts'
import { topicRoutes } from './view/articles-about.ts'
import { lookup } from './view/lookup.ts'
import { mentionsOf } from './view/mentions.ts'
import { outletsOf } from './view/outlets/outlet-routes.ts'
import { searchRoutesTouched } from './view/search-index.ts'

/** One entry of a Catalog that was published, changed or taken down. */
export interface Change {
  list: CatalogList
  /** Its slug; the key or code where an entry has no slug. */
  slug: string
}

/** What every change of something findable touches. */
const INDEXES = [address.home, address.sitemap]
const WHOLE_AGE: AgeRange = { minMonths: 0, maxMonths: MAX_MONTHS }

/**
 * The paths to render first after a change, most urgent first: the entry's own page, then what lists, quotes or neighbours it.
 * A head start, not a promise: the sweep over `routes` finds whatever is missing here. Paths that are gone are among them,
 * so that a text that was taken down is gone at once.
 */
export function routesTouchedBy(catalog: Catalog, previous: Catalog | undefined, changes: readonly Change[]): string[] {
  const versions = previous ? [catalog, previous] : [catalog]
  const byChange = changes.map(({ list, slug }) => ({
    list,
    paths: versions.flatMap((version) => touching[list](version, slug)),
  }))
  if (byChange.every(({ paths }) => paths.length === 0)) return []
  // Without the outlets, which are five for each text: this stands before the first page of a change.
  const known = new Set(versions.flatMap((version) => ownRoutes(version)))
  const own = byChange.map(({ list, paths }) => ({ list, paths: paths.filter((path) => known.has(path)) }))
  const outlets = own.flatMap(({ list, paths }) => textsHolding(list, paths)).flatMap(outletsOf)
  // The search takes longest to make: after all pages.
  const search = searchRoutesTouched(catalog, previous ?? catalog)
  return [...new Set([...own.flatMap(({ paths }) => paths), ...outlets, ...search])]
}

const TEXT = /^\/(?:articles\/[^/]+|courses\/[^/]+\/[^/]+)\/$/

/** Of the paths that a change touches, the texts whose other forms hold what was changed. */
function textsHolding(list: CatalogList, paths: readonly string[]): readonly string[] {
  const texts = paths.filter((path) => TEXT.test(path))
  // A text's own page is the first.
  if (list === 'articles' || list === 'lessons') return texts.slice(0, 1)
  return list === 'sources' || list === 'media' ? texts : []
}

const touching: Record<CatalogList, (catalog: Catalog, slug: string) => string[]> = {
  articles: (catalog, slug) => {
    const article = lookup(catalog).article.get(slug)
    if (!article) return []
    return [
      address.article(slug),
      address.articles,
      ...topicRoutes(catalog, 'concern', article.concern),
      ...article.topics.flatMap((key) => topicRoutes(catalog, 'guidance', key)),
      ...article.domains.flatMap((key) => topicRoutes(catalog, 'domain', key)),
      ...INDEXES,
      address.feed,
      address.topics,
      ...ageRoutes(article.ages),
      ...textsWith(catalog, (text) => text.related.includes(slug) || text.links.some(isLinkTo('article', slug))),
    ]
  },
  lessons: (catalog, slug) => {
    const course = lookup(catalog).courseOfLesson.get(slug)
    if (!course) return []
    return [
      address.lesson(course.slug, slug),
      ...courseRoutes(catalog, course.slug),
      ...INDEXES,
      ...ageRoutes(course.ages),
      ...textsWith(catalog, (text) => text.links.some(isLinkTo('lesson', slug))),
    ]
  },
  courses: (catalog, slug) => {
    const course = lookup(catalog).course.get(slug)
    if (!course) return []
    return [
      ...courseRoutes(catalog, slug),
      ...INDEXES,
      address.curricula,
      ...ageRoutes(course.ages),
      ...course.topics.flatMap((key) => topicRoutes(catalog, 'guidance', key)),
      ...textsWith(catalog, (text) => text.links.some(isLinkTo('course', slug))),
      ...catalog.articles
        .filter(
          (article) => overlaps(article.ages, course.ages) && article.topics.some((key) => course.topics.includes(key)),
        )
        .map((article) => address.article(article.slug)),
    ]
  },
  curricula: (catalog, slug) => [
    address.curriculum(slug),
    address.curricula,
    address.courses,
    ...INDEXES,
    ...catalog.curricula.filter((entry) => entry.slug === slug).flatMap((entry) => entry.courses.map(address.course)),
  ],
  lectures: (catalog, slug) => lectureRoutes(catalog, slug),
  venues: (catalog, slug) => [
    address.venue(slug),
    address.venues,
    address.lectures,
    ...INDEXES,
    ...catalog.lectures
      .filter((lecture) => lecture.venue === slug)
      .flatMap((entry) => lectureRoutes(catalog, entry.slug)),
  ],
  trainers: (catalog, slug) => [
    address.trainer(slug),
    address.trainers,
    address.lectures,
    ...INDEXES,
    ...catalog.lectures
      .filter((lecture) => lecture.trainer === slug)
      .flatMap((entry) => lectureRoutes(catalog, entry.slug)),
  ],
  topics: (catalog, key) => [
    ...catalog.topics
      .filter((topic) => topic.key === key)
      .flatMap((topic) => topicRoutes(catalog, topic.taxonomy, topic.key)),
    address.topics,
    address.articles,
    ...INDEXES,
    ...catalog.articles
      .filter((article) => [article.concern, ...article.topics, ...article.domains].includes(key))
      .map((article) => address.article(article.slug)),
  ],
  sources: (catalog, key) => [
    ...textsWith(catalog, (text) => text.sources.includes(key)),
    ...(catalog.schedules.some((schedule) => schedule.source === key)
      ? [address.timetable, ...ageRoutes(WHOLE_AGE)]
      : []),
  ],
  media: (catalog, key) => [
    ...textsWith(catalog, (text) => text.media.includes(key)),
    ...catalog.courses.filter((course) => course.cover === key).flatMap((course) => courseRoutes(catalog, course.slug)),
    ...catalog.trainers.filter((trainer) => trainer.portrait === key).map((trainer) => address.trainer(trainer.slug)),
    address.trainers,
  ],
  regions: (catalog) => [
    address.venues,
    address.lectures,
    address.trainers,
    ...catalog.venues.map((venue) => address.venue(venue.slug)),
    ...catalog.trainers.map((trainer) => address.trainer(trainer.slug)),
    ...catalog.lectures.map((lecture) => address.lecture(lecture.slug)),
  ],
  // Only the search knows them, and it is made anew after every change.
  synonyms: () => [address.search],
  schedules: () => [address.timetable, address.home, address.help, ...ageRoutes(WHOLE_AGE)],
}

function ageRoutes(range: AgeRange): string[] {
  return [
    address.ages,
    ...STAGES.filter((stage) => overlaps(stage, range)).map((stage) => address.stage(stage.key)),
    ...Array.from({ length: MAX_MONTHS }, (_, months) => months)
      .filter((months) => includesMonth(range, months))
      .map(address.month),
  ]
}

/** A course with all its lessons (each shows its neighbours) and the lists that name it. */
function courseRoutes(catalog: Catalog, slug: string): string[] {
  const course = lookup(catalog).course.get(slug)
  return [
    address.course(slug),
    address.courses,
    ...(course?.lessons ?? []).map((lesson) => address.lesson(slug, lesson)),
    ...catalog.curricula.filter((entry) => entry.courses.includes(slug)).map((entry) => address.curriculum(entry.slug)),
  ]
}

function lectureRoutes(catalog: Catalog, slug: string): string[] {
  const lecture = lookup(catalog).lecture.get(slug)
  if (!lecture) return []
  return [
    address.lecture(slug),
    address.lectureCalendar(slug),
    address.lectures,
    ...INDEXES,
    address.venue(lecture.venue),
    address.trainer(lecture.trainer),
    ...textsWith(catalog, (text) => text.links.some(isLinkTo('lecture', slug))),
  ]
}

interface TextFacts {
  links: LinkTarget[]
  media: string[]
  sources: string[]
  related: string[]
}

/** Pages of the articles and lessons whose text is of a kind. */
function textsWith(catalog: Catalog, matches: (text: TextFacts) => boolean): string[] {
  const articles = catalog.articles.filter((article) => {
    const { links, media } = mentionsOf(article.body)
    return matches({
      links,
      media: article.cover ? [...media, article.cover] : media,
      sources: article.sources,
      related: article.related,
    })
  })
  const lessons = catalog.lessons.filter((lesson) => {
    const { links, media } = mentionsOf(lesson.body)
    return matches({ links, media, sources: lesson.sources, related: [] })
  })
  return [
    ...articles.map((article) => address.article(article.slug)),
    ...lessons.flatMap((lesson) => {
      const course = lookup(catalog).courseOfLesson.get(lesson.slug)
      return course ? [address.lesson(course.slug, lesson.slug)] : []
    }),
  ]
}

function isLinkTo(kind: LinkTarget['kind'], slug: string): (link: LinkTarget) => boolean {
  return (link) => link.kind === kind && link.slug === slug
}

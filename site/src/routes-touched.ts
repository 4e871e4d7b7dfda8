import type { LinkTarget } from '../../content/contract/body.ts'
import type { Catalog, CatalogList } from '../../content/contract/catalog.ts'
import type { Lecture } from '../../content/contract/lecture.ts'
import type { AgeRange } from '../../content/contract/primitives.ts'
import { hasRoute } from './routes.ts'
import { address } from './view/address.ts'
import { MAX_MONTHS, STAGES, includesMonth, overlaps } from './view/ages.ts'
import { groupsOf, topicRoutes, topicRouteWith } from './view/articles-about.ts'
import { lookup } from './view/lookup.ts'
import { mentionsOf } from './view/mentions.ts'
import { outletsOf } from './view/outlets/outlet-routes.ts'
import { regionPath } from './view/region-path.ts'
import { buildSearch, searchRoutesTouched, wordRoutes } from './view/search-index.ts'

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
 * The pages of the changed entries themselves, and where they were before: what an editor looks at next. Paths that are
 * gone are among them, so that a text that was taken down is gone at once.
 */
export function ownRoutes(catalog: Catalog, previous: Catalog, changes: readonly Change[]): string[] {
  const own = changes.flatMap(({ list, slug }) =>
    [catalog, previous].flatMap((version) => ownPages[list]?.(version, slug) ?? []),
  )
  return [...new Set(own)].filter((path) => hasRoute(catalog, path) || hasRoute(previous, path))
}

/**
 * The paths to render ahead after changes, most urgent first, each once: the entries' own pages, then what lists, quotes
 * or neighbours them, then their other forms (leaflet, radio script ...), then the search, then the lists in which other
 * entries moved up or down and the words of the search. Found one by one, since
 * the search takes longer to make than all pages before it to render; while it is made, `undefined` comes now and then,
 * so that there is time for what is more urgent. A head start, not a promise: the sweep over `routes` finds whatever is
 * missing here. Paths that are gone are among them.
 */
export function* routesTouchedBy(
  catalog: Catalog,
  previous: Catalog,
  changes: readonly Change[],
): Generator<string | undefined, void> {
  const told = new Set<string>()
  function* fresh(paths: Iterable<string>): Generator<string, void> {
    for (const path of paths) {
      if (told.has(path) || (!hasRoute(catalog, path) && !hasRoute(previous, path))) continue
      told.add(path)
      yield path
    }
  }
  const versions = [...new Set([catalog, previous])]
  for (const { list, slug } of changes)
    for (const version of versions) yield* fresh([...(ownPages[list]?.(version, slug) ?? [])])
  for (const { list, slug } of changes) for (const version of versions) yield* fresh(touching[list](version, slug))
  if (told.size === 0) return
  const isText = ({ list }: Change): boolean => list === 'articles' || list === 'lessons'
  for (const { list, slug } of changes.filter(isText))
    for (const version of versions) yield* fresh((ownPages[list]?.(version, slug) ?? []).flatMap(outletsOf))
  yield* buildSearch(catalog)
  yield* fresh(searchRoutesTouched(catalog, previous))
  for (const { list, slug } of changes)
    if (list === 'articles') for (const version of versions) yield* fresh(listsOf(version, slug))
  yield* fresh(wordRoutes())
  // Texts that show or cite what changed: their other forms as well.
  for (const { list, slug } of changes)
    if (list === 'sources' || list === 'media')
      for (const version of versions) yield* fresh(touching[list](version, slug).flatMap(outletsOf))
}

type RoutesOf = (catalog: Catalog, slug: string) => string[]

const ownPages: Partial<Record<CatalogList, RoutesOf>> = {
  articles: (_, slug) => [address.article(slug)],
  lessons: (catalog, slug) => {
    const course = lookup(catalog).courseOfLesson.get(slug)
    return course ? [address.lesson(course.slug, slug)] : []
  },
  courses: (_, slug) => [address.course(slug)],
  curricula: (_, slug) => [address.curriculum(slug)],
  lectures: (_, slug) => [address.lecture(slug), address.lectureCalendar(slug)],
  venues: (_, slug) => [address.venue(slug)],
  trainers: (_, slug) => [address.trainer(slug)],
}

/** Every page of the lists in which an article stands. */
function listsOf(catalog: Catalog, slug: string): string[] {
  const article = lookup(catalog).article.get(slug)
  return article ? groupsOf(article).flatMap(({ taxonomy, key }) => topicRoutes(catalog, taxonomy, key)) : []
}

/** The pages of those lists on which it stands. */
function listPagesWith(catalog: Catalog, slug: string): string[] {
  const article = lookup(catalog).article.get(slug)
  return article ? groupsOf(article).map(({ taxonomy, key }) => topicRouteWith(catalog, taxonomy, key, slug)) : []
}

const touching: Record<CatalogList, RoutesOf> = {
  articles: (catalog, slug) => {
    const article = lookup(catalog).article.get(slug)
    if (!article) return []
    return [
      address.articles,
      ...listPagesWith(catalog, slug),
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
    ...calendarRoutes(catalog, lecture),
    ...INDEXES,
    address.venue(lecture.venue),
    address.trainer(lecture.trainer),
    ...textsWith(catalog, (text) => text.links.some(isLinkTo('lecture', slug))),
  ]
}

/** The calendars to subscribe to in which a lecture stands. */
function calendarRoutes(catalog: Catalog, lecture: Lecture): string[] {
  const region = lookup(catalog).venue.get(lecture.venue)?.region
  return [
    address.allCalendar,
    ...(region === undefined ? [] : regionPath(catalog, region).map(({ code }) => address.regionCalendar(code))),
    ...lecture.topics.map(address.topicCalendar),
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

import type { Catalog } from '../../content/contract/catalog.ts'
import { address } from './view/address.ts'
import { MAX_MONTHS, STAGES } from './view/ages.ts'
import { topicRoutes } from './view/articles-about.ts'
import { regionsWithVenues } from './view/calendar/lecture-calendars.ts'
import { lookup } from './view/lookup.ts'
import { outletRoutes, textOfOutlet } from './view/outlets/outlet-routes.ts'
import { buildSearch, searchRoutes, searchRouteSet } from './view/search-index.ts'

const FIXED = [
  address.home,
  address.ages,
  address.topics,
  address.articles,
  address.courses,
  address.curricula,
  address.lectures,
  address.allCalendar,
  address.checkIn,
  address.venues,
  address.trainers,
  address.timetable,
  address.search,
  address.about,
  address.help,
  address.privacy,
  address.notFound,
  address.feed,
  address.sitemap,
  address.robots,
  address.manifest,
  address.icon,
  address.serviceWorker,
]

/** Every path that the site has for a Catalog, each once, in the order of a sweep. `/404/` answers 404; all others 200. */
export function routes(catalog: Catalog): string[] {
  return [...pageRoutes(catalog), ...searchRoutes(catalog), ...outletRoutes(catalog)]
}

/** Makes in steps what `routes` takes long to find out; without it `routes` does so itself, in one. */
export function* prepareRoutes(catalog: Catalog): Generator<undefined, void> {
  yield* buildSearch(catalog)
}

/**
 * All but the files of the search index (to know those, the index must be made) and what is made of a text for print,
 * loudspeaker and forwarding: what a sitemap may name.
 */
export function pageRoutes(catalog: Catalog): string[] {
  return [
    ...FIXED,
    ...STAGES.map((stage) => address.stage(stage.key)),
    ...Array.from({ length: MAX_MONTHS }, (_, months) => address.month(months)),
    ...catalog.topics.flatMap((topic) => topicRoutes(catalog, topic.taxonomy, topic.key)),
    ...catalog.articles.map((article) => address.article(article.slug)),
    ...catalog.courses.flatMap((course) => [
      address.course(course.slug),
      ...course.lessons.map((lesson) => address.lesson(course.slug, lesson)),
    ]),
    ...catalog.curricula.map((curriculum) => address.curriculum(curriculum.slug)),
    ...catalog.lectures.flatMap((lecture) => [address.lecture(lecture.slug), address.lectureCalendar(lecture.slug)]),
    ...[...regionsWithVenues(catalog)].map(address.regionCalendar),
    ...lookup(catalog).topics.guidance.map(({ key }) => address.topicCalendar(key)),
    ...catalog.venues.map((venue) => address.venue(venue.slug)),
    ...catalog.trainers.map((trainer) => address.trainer(trainer.slug)),
  ]
}

const known = new WeakMap<Catalog, ReadonlySet<string>>()

/** Whether `routes` has the path; quick for all but the files of the search index. */
export function hasRoute(catalog: Catalog, path: string): boolean {
  if (path.startsWith(address.search) && path !== address.search) return searchRouteSet(catalog).has(path)
  const pages = known.get(catalog) ?? new Set(pageRoutes(catalog))
  known.set(catalog, pages)
  return pages.has(textOfOutlet(path) ?? path)
}

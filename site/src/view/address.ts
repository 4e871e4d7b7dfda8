import type { LinkTarget } from '../../../content/contract/body.ts'
import type { Taxonomy } from '../../../content/contract/topic.ts'

const TAXONOMY_FOLDERS = { guidance: 'topics', concern: 'concerns', domain: 'domains' } as const

/** Every address of the site, from the root. Pages end in a slash, files in their extension. */
export const address = {
  home: '/',
  ages: '/ages/',
  stage: (key: string) => `/ages/${key}/`,
  /** The one page of a whole month of age, 0-35. */
  month: (months: number) => `/ages/month/${months}/`,
  topics: '/topics/',
  /** Page `page` (from 1) of a topic's articles. */
  taxon: (taxonomy: Taxonomy, key: string, page = 1) => paged(`/${TAXONOMY_FOLDERS[taxonomy]}/${key}/`, page),
  articles: '/articles/',
  article: (slug: string) => `/articles/${slug}/`,
  courses: '/courses/',
  course: (slug: string) => `/courses/${slug}/`,
  lesson: (course: string, lesson: string) => `/courses/${course}/${lesson}/`,
  /** What is made of an article or lesson for print, loudspeaker and forwarding, below the address of its page. */
  leaflet: (page: string) => `${page}leaflet/`,
  foldedLeaflet: (page: string) => `${page}leaflet/folded/`,
  radio: (page: string) => `${page}radio/`,
  wechat: (page: string) => `${page}wechat/`,
  notice: (page: string) => `${page}notice.txt`,
  curricula: '/curricula/',
  curriculum: (slug: string) => `/curricula/${slug}/`,
  lectures: '/lectures/',
  lecture: (slug: string) => `/lectures/${slug}/`,
  lectureCalendar: (slug: string) => `/lectures/${slug}.ics`,
  /** Calendars to subscribe to. The trainer's is rendered by the server behind a secret address. */
  allCalendar: '/calendars/all.ics',
  regionCalendar: (code: string) => `/calendars/region/${code}.ics`,
  topicCalendar: (key: string) => `/calendars/topic/${key}.ics`,
  trainerCalendar: '/calendars/trainer.ics',
  /** Where organizers check families in; the lecture stands behind `#`. */
  checkIn: '/check-in/',
  venues: '/venues/',
  venue: (slug: string) => `/venues/${slug}/`,
  trainers: '/trainers/',
  trainer: (slug: string) => `/trainers/${slug}/`,
  timetable: '/timetable/',
  search: '/search/',
  searchFile: (name: string) => `/search/${name}`,
  signUp: (token: string) => `/sign-up/${token}/`,
  about: '/about/',
  help: '/help/',
  privacy: '/privacy/',
  preview: '/preview/',
  notFound: '/404/',
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  manifest: '/manifest.webmanifest',
  icon: '/icon.svg',
  serviceWorker: '/sw.js',
} as const

function paged(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`
}

/**
 * Where a link inside a text leads, or undefined for a lesson that no course lists.
 * @param courseOf slug of the course that lists a lesson
 */
export function addressOfTarget(
  target: LinkTarget,
  courseOf: (lesson: string) => string | undefined,
): string | undefined {
  if (target.kind !== 'lesson') return address[target.kind](target.slug)
  const course = courseOf(target.slug)
  return course && address.lesson(course, target.slug)
}

/** `https://example.cn` + `/a/` */
export function absolute(origin: string, path: string): string {
  return origin + path
}

import type { Catalog } from '../../../content/contract/catalog.ts'
import { absolute, address } from './address.ts'
import { dayInChina } from './dates.ts'
import { lookup } from './lookup.ts'
import { escapeXml } from './xml.ts'

/** Pages that nobody should find by searching: of an error, and of those who work at the door. */
const UNLISTED: readonly string[] = [address.notFound, address.checkIn]

/** Sitemap of pages: `routes` less files and error pages, with the day of the last change where there is one. */
export function sitemap(catalog: Catalog, routes: readonly string[]): string {
  const changed = changeDays(catalog)
  const entries = routes
    .filter((path) => path.endsWith('/') && !UNLISTED.includes(path))
    .map((path) => {
      const day = changed.get(path)
      return `<url><loc>${escapeXml(absolute(catalog.origin, path))}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`
    })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n')
}

function changeDays(catalog: Catalog): Map<string, string> {
  return new Map([
    ...catalog.articles.map((entry): [string, string] => [address.article(entry.slug), entry.updatedOn]),
    ...catalog.lessons.flatMap((entry): [string, string][] => {
      const course = lookup(catalog).courseOfLesson.get(entry.slug)
      return course ? [[address.lesson(course.slug, entry.slug), entry.updatedOn]] : []
    }),
    ...catalog.lectures.map((entry): [string, string] => [address.lecture(entry.slug), dayInChina(entry.updatedAt)]),
  ])
}

/** Everything may be read, but for the pages of one visitor and the administrators' rooms. */
export function robots(catalog: Catalog): string {
  return [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /sign-up/',
    'Disallow: /check-in/',
    'Disallow: /calendars/trainer/',
    `Sitemap: ${absolute(catalog.origin, address.sitemap)}`,
    '',
  ].join('\n')
}

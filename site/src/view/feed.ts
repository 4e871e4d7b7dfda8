import type { Catalog } from '../../../content/contract/catalog.ts'
import { absolute, address } from './address.ts'
import { latestFirst } from './articles-about.ts'
import { escapeXml } from './xml.ts'

const MAX_ITEMS = 30

/** RSS 2.0 of the articles changed last. */
export function feed(catalog: Catalog): string {
  const { settings, origin } = catalog
  const items = latestFirst(catalog.articles)
    .slice(0, MAX_ITEMS)
    .map((article) => {
      const link = absolute(origin, address.article(article.slug))
      return [
        '<item>',
        `<title>${escapeXml(article.title)}</title>`,
        `<link>${link}</link>`,
        `<guid isPermaLink="false">${link}#${article.updatedOn}</guid>`,
        `<description>${escapeXml(article.summary)}</description>`,
        `<pubDate>${rfc822(article.updatedOn)}</pubDate>`,
        '</item>',
      ].join('')
    })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${escapeXml(settings.siteName)}</title>`,
    `<link>${absolute(origin, address.home)}</link>`,
    `<atom:link href="${absolute(origin, address.feed)}" rel="self" type="application/rss+xml"/>`,
    `<description>${escapeXml(settings.publisher)}</description>`,
    '<language>zh-cn</language>',
    ...items,
    '</channel></rss>\n',
  ].join('\n')
}

/** The start of a day in China, as RSS writes dates. */
function rfc822(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0800')
}

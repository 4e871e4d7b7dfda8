import { beforeAll, describe, expect, test } from 'vitest'
import { type Crawled, crawl } from '../helpers/crawl.ts'
import { htmlRules } from '../helpers/html-rules.ts'
import { siteUrl } from '../helpers/page.ts'

let site: Map<string, Crawled>
let routes: string[]

beforeAll(async () => {
  site = await crawl(siteUrl(), ['/', '/no-such-page/'])
  const sitemap = await fetch(`${siteUrl()}/sitemap.xml`)
  routes = [...(await sitemap.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
})

const pages = (): [string, Crawled][] => [...site].filter(([, { type }]) => type.includes('html'))

describe('everything that the site links to', () => {
  test('is there', () => {
    const broken = [...site].flatMap(([address, { links }]) =>
      links
        .filter((link) => link !== address && site.get(link)?.status !== 200)
        .map((link) => `${address} -> ${link}: ${site.get(link)?.status}`),
    )
    expect(broken).toEqual([])
  })

  test('has the anchors that links point to', () => {
    const missing = [...site].flatMap(([address, { anchors }]) =>
      anchors
        .filter(({ page, id }) => !site.get(page)?.ids.has(id))
        .map(({ page, id }) => `${address} -> ${page}#${id}`),
    )
    expect(missing).toEqual([])
  })

  test('reaches every page of the sitemap from the home page', () => {
    expect(routes.length).toBeGreaterThan(150)
    expect(routes.filter((route) => !site.has(route))).toEqual([])
  })

  test.each([
    ['pages', /text\/html/, 150],
    ['styles', /text\/css/, 3],
    ['scripts', /javascript/, 10],
    ['pictures', /image\//, 5],
    ['calendars', /text\/calendar/, 5],
    ['feeds', /xml/, 1],
  ])('includes %s', (_name, type, atLeast) => {
    expect([...site.values()].filter((each) => type.test(each.type)).length).toBeGreaterThanOrEqual(atLeast)
  })
})

describe('the HTML of every page', () => {
  test('is valid', async () => {
    const faults: string[] = []
    for (const [address, { body }] of pages()) {
      const report = await htmlRules.validateString(body, address)
      for (const { messages } of report.results) {
        faults.push(
          ...messages.map(({ ruleId, message, line, column }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
        )
      }
    }
    expect(faults).toEqual([])
  })

  test('asks nothing of other sites and holds no inline script or style', () => {
    const foreign = pages().flatMap(([address, { body }]) => [
      ...(
        body.match(
          /<(?:script|img|iframe|audio|video|source|link rel="(?:stylesheet|preload|modulepreload)")[^>]*(?:src|href)="(?:https?:)?\/\/[^>]*>/g,
        ) ?? []
      ).map((tag) => `${address}: ${tag}`),
      ...(
        body.match(
          /<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>|<style[^>]*>|\sstyle="[^"]*"|\son[a-z]+="[^"]*"/g,
        ) ?? []
      ).map((tag) => `${address}: ${tag}`),
    ])
    expect(foreign).toEqual([])
  })

  test.each([
    ['the home page', /^\/$/, 'WebSite'],
    ['an article', /^\/articles\/[^/]+\/$/, 'Article'],
    ['a course', /^\/courses\/[^/]+\/$/, 'Course'],
    ['a lesson', /^\/courses\/[^/]+\/[^/]+\/$/, 'LearningResource'],
    ['a lecture', /^\/lectures\/[^/?]+\/$/, 'Event'],
    ['a venue', /^\/venues\/[^/]+\/$/, 'Place'],
    ['a trainer', /^\/trainers\/[^/]+\/$/, 'Person'],
  ])('says in JSON-LD what %s is', (_name, route, type) => {
    const own = pages().filter(([address]) => route.test(address))
    expect(own.length).toBeGreaterThan(0)
    for (const [address, { body }] of own) {
      const [, text] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body) ?? []
      const data = JSON.parse(text ?? '') as { '@context': string; '@graph': { '@type': string }[] }
      expect(data['@context'], address).toBe('https://schema.org')
      expect(
        data['@graph'].map((entry) => entry['@type']),
        address,
      ).toContain(type)
    }
  })
})

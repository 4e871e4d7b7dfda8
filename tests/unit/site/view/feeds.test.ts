import { expect, test } from 'vitest'
import { makeArticle } from '../../../factories/article.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { pageRoutes } from '../../../../site/src/routes.ts'
import { feed } from '../../../../site/src/view/feed.ts'
import { layoutView, scriptSafeJson } from '../../../../site/src/view/layout.ts'
import { webManifest } from '../../../../site/src/view/manifest.ts'
import { laterPage } from '../../../../site/src/view/pagination.ts'
import { robots, sitemap } from '../../../../site/src/view/sitemap.ts'
import { escapeXml } from '../../../../site/src/view/xml.ts'

const catalog = makeCatalog()

test('the feed gives the article changed last first, with its text escaped', () => {
  const articles = [
    makeArticle({ slug: 'old', updatedOn: '2026-08-02' }),
    makeArticle({ slug: 'new', title: '38 ℃ <以上> & "怎么办"', updatedOn: '2026-11-02' }),
  ]
  const items = feed(makeCatalog({ articles })).match(/<item>.*<\/item>/g)
  expect(items).toHaveLength(2)
  expect(items?.[0]).toBe(
    '<item><title>38 ℃ &lt;以上&gt; &amp; &quot;怎么办&quot;</title><link>https://miaopu.example/articles/new/</link>' +
      '<guid isPermaLink="false">https://miaopu.example/articles/new/#2026-11-02</guid>' +
      '<description>先看呼吸和精神，再看咳得多不多。</description><pubDate>Mon, 02 Nov 2026 00:00:00 +0800</pubDate></item>',
  )
})

test('the feed stops at 30', () => {
  const articles = Array.from({ length: 31 }, (_, index) => makeArticle({ slug: `a-${index}` }))
  expect(feed(makeCatalog({ articles })).match(/<item>/g)).toHaveLength(30)
})

test('the sitemap lists pages only, with the day of their last change', () => {
  const map = sitemap(catalog, pageRoutes(catalog))
  expect(map).toContain('<url><loc>https://miaopu.example/articles/fever/</loc><lastmod>2026-11-01</lastmod></url>')
  expect(map).toContain('<url><loc>https://miaopu.example/</loc></url>')
  expect(map).not.toMatch(/404|check-in|\.ics|\.xml<|\.json|leaflet|radio|wechat|notice/)
  const pages = pageRoutes(catalog).filter((path) => path.endsWith('/'))
  // All but the page of errors and the one at the door.
  expect(map.match(/<loc>/g)).toHaveLength(pages.length - 2)
})

test('robots are kept out of private rooms', () => {
  expect(robots(catalog).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /sign-up/',
    'Disallow: /check-in/',
    'Disallow: /calendars/trainer/',
    'Sitemap: https://miaopu.example/sitemap.xml',
    '',
  ])
})

test('the manifest names the site', () => {
  expect(JSON.parse(webManifest(catalog))).toMatchObject({
    name: '苗圃',
    start_url: '/',
    icons: [{ src: '/icon.svg' }],
  })
})

test('XML drops characters that it cannot hold', () => {
  expect(escapeXml('a\u0000b\u000bc\td')).toBe('abc\td')
})

test('structured data cannot end its script element', () => {
  expect(scriptSafeJson({ name: '</script><script>alert(1)' })).toBe('{"name":"\\u003c/script>\\u003cscript>alert(1)"}')
})

test('a page has breadcrumbs from home on, and none on home itself', () => {
  const head = {
    title: '知识库',
    description: '',
    path: '/articles/',
    crumbs: [{ name: '知识库' }],
    structuredData: [],
  }
  expect(JSON.parse(layoutView(catalog, head).structuredData)['@graph']).toEqual([
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '首页', item: 'https://miaopu.example/' },
        { '@type': 'ListItem', position: 2, name: '知识库', item: 'https://miaopu.example/articles/' },
      ],
    },
  ])
  expect(JSON.parse(layoutView(catalog, { ...head, path: '/', crumbs: [] }).structuredData)['@graph']).toEqual([])
})

test.each([
  ['2', 2],
  ['12', 12],
  ['1', Number.NaN],
  ['02', Number.NaN],
  ['x', Number.NaN],
  [undefined, Number.NaN],
])('page %s of a list is %d', (text, page) => {
  expect(laterPage(text)).toBe(page)
})

import { describe, expect, test } from 'vitest'
import type { Catalog, CatalogList } from '../../../content/contract/catalog.ts'
import { makeArticle } from '../../factories/article.ts'
import { makeCatalog } from '../../factories/catalog.ts'
import { ownRoutes, routesTouchedBy } from '../../../site/src/routes-touched.ts'
import { hasRoute, routes } from '../../../site/src/routes.ts'

const catalog = makeCatalog()

describe('routes', () => {
  const all = routes(catalog)

  test('each path stands once, begins with a slash and ends in a slash or an extension', () => {
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((path) => !/^\/([a-z0-9-]+\/)*([a-z0-9-]+\.[a-z]+)?$/.test(path))).toEqual([])
  })

  test.each([
    '/',
    '/ages/6-12/',
    '/ages/month/0/',
    '/ages/month/35/',
    '/topics/feeding/',
    '/concerns/health/',
    '/domains/motor/',
    '/articles/fever/',
    '/courses/complementary-feeding/',
    '/courses/complementary-feeding/allergies/',
    '/articles/fever/leaflet/',
    '/articles/fever/leaflet/folded/',
    '/articles/fever/radio/',
    '/articles/fever/wechat/',
    '/articles/fever/notice.txt',
    '/courses/complementary-feeding/allergies/notice.txt',
    '/curricula/families-first-year/',
    '/lectures/first-bite-2026-12/',
    '/lectures/first-bite-2026-12.ics',
    '/venues/liuwan-room/',
    '/trainers/demo-a/',
    '/feed.xml',
    '/404/',
  ])('%s', (path) => expect(all).toContain(path))

  test('lists of more than 48 articles go on to further pages', () => {
    const articles = Array.from({ length: 97 }, (_, index) => makeArticle({ slug: `cough-${index}` }))
    const paths = routes(makeCatalog({ articles })).filter((path) => path.startsWith('/concerns/health/'))
    expect(paths).toEqual(['/concerns/health/', '/concerns/health/page/2/', '/concerns/health/page/3/'])
  })

  test('an empty catalog has its fixed pages only', () => {
    const empty = routes(
      makeCatalog({ articles: [], lessons: [], courses: [], curricula: [], lectures: [], venues: [], trainers: [] }),
    )
    expect(empty.filter((path) => /^\/(articles|courses|curricula|lectures|venues|trainers)\/./.test(path))).toEqual([])
  })
})

function touched(list: CatalogList, slug: string, next: Catalog = catalog, previous = catalog) {
  return [...routesTouchedBy(next, previous, [{ list, slug }])].filter((route) => route !== undefined)
}

test.each([
  ['/articles/fever/leaflet/folded/', true],
  ['/courses/complementary-feeding/allergies/notice.txt', true],
  ['/articles/never/radio/', false],
  ['/articles/fever/other/', false],
  ['/courses/complementary-feeding/radio/', false],
  ['/timetable/leaflet/', false],
])('whether there is %s: %s', (path, isThere) => expect(hasRoute(catalog, path)).toBe(isThere))

describe('routes touched by a change', () => {
  test.each<[string, CatalogList, string, string[], string[]]>([
    [
      'an article: its page, the lists and ages it stands in, those that name it',
      'articles',
      'febrile-seizure',
      [
        '/articles/febrile-seizure/',
        '/articles/',
        '/concerns/health/',
        '/topics/daily-care/',
        '/',
        '/ages/6-12/',
        '/ages/month/6/',
        '/articles/fever/',
        '/feed.xml',
        '/sitemap.xml',
        '/search/index.json',
      ],
      ['/ages/0-3/', '/ages/month/5/', '/concerns/nutrition/', '/articles/tummy-time/'],
    ],
    [
      'a lesson: its neighbours and its course',
      'lessons',
      'allergies',
      [
        '/courses/complementary-feeding/allergies/',
        '/courses/complementary-feeding/ready-for-solids/',
        '/courses/complementary-feeding/',
        '/curricula/families-first-year/',
      ],
      ['/articles/fever/'],
    ],
    [
      'a course: the articles it fits',
      'courses',
      'complementary-feeding',
      [
        '/courses/complementary-feeding/',
        '/courses/',
        '/curricula/families-first-year/',
        '/articles/first-foods/',
        '/articles/fever/',
        '/ages/6-12/',
      ],
      ['/articles/tummy-time/', '/ages/0-3/'],
    ],
    [
      'a curriculum',
      'curricula',
      'families-first-year',
      ['/curricula/families-first-year/', '/curricula/', '/courses/complementary-feeding/'],
      ['/articles/fever/'],
    ],
    [
      'a lecture',
      'lectures',
      'first-bite-2026-12',
      [
        '/lectures/first-bite-2026-12/',
        '/lectures/first-bite-2026-12.ics',
        '/lectures/',
        '/',
        '/venues/nanping-station/',
        '/trainers/demo-a/',
      ],
      ['/venues/liuwan-room/'],
    ],
    [
      'a venue: its lectures',
      'venues',
      'liuwan-room',
      ['/venues/liuwan-room/', '/venues/', '/lectures/home-safety-2026-12/', '/lectures/home-safety-2026-12.ics'],
      ['/lectures/first-bite-2026-12/'],
    ],
    [
      'a trainer: the lectures',
      'trainers',
      'demo-a',
      ['/trainers/demo-a/', '/lectures/first-bite-2026-12/'],
      ['/venues/'],
    ],
    [
      'a topic',
      'topics',
      'feeding',
      ['/topics/feeding/', '/topics/', '/articles/first-foods/'],
      ['/articles/tummy-time/'],
    ],
    [
      'a source: the texts that list it',
      'sources',
      'NHS',
      ['/articles/fever/', '/articles/fever/leaflet/'],
      ['/articles/first-foods/', '/timetable/'],
    ],
    ['the source of a schedule', 'sources', 'CN_PHS2017', ['/timetable/', '/ages/6-12/'], []],
    [
      'a picture',
      'media',
      'washing-hands',
      ['/articles/fever/', '/articles/fever/wechat/'],
      ['/articles/first-foods/'],
    ],
    ['a region', 'regions', '990101001', ['/venues/nanping-station/', '/lectures/'], ['/articles/fever/']],
    [
      'a schedule',
      'schedules',
      'immunisation-2026',
      ['/timetable/', '/', '/ages/6-12/', '/ages/month/6/'],
      ['/articles/fever/'],
    ],
  ])('%s', (_, list, slug, inside, outside) => {
    const paths = touched(list, slug)
    expect(inside.filter((path) => !paths.includes(path))).toEqual([])
    expect(outside.filter((path) => paths.includes(path))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })

  test("an entry's own page comes first", () => {
    expect(touched('articles', 'fever')[0]).toBe('/articles/fever/')
    expect(touched('lectures', 'first-bite-2026-12')[0]).toBe('/lectures/first-bite-2026-12/')
  })

  test('what is made of a text comes after all pages, before the search; that of other texts waits for the sweep', () => {
    const paths = touched('articles', 'fever')
    const outlets = paths.filter((path) => /leaflet|radio|wechat|notice/.test(path))
    expect(outlets).toEqual([
      '/articles/fever/leaflet/',
      '/articles/fever/leaflet/folded/',
      '/articles/fever/radio/',
      '/articles/fever/wechat/',
      '/articles/fever/notice.txt',
    ])
    const [from, until] = [paths.indexOf('/articles/fever/leaflet/'), paths.indexOf('/articles/fever/notice.txt')]
    const isFile = (path: string): boolean => path.startsWith('/search/') && path !== '/search/'
    expect(paths.slice(0, from).filter(isFile)).toEqual([])
    expect(
      paths.slice(until + 1).filter((path) => !isFile(path) && !/^\/(?:concerns|topics|domains)\//.test(path)),
    ).toEqual([])
  })

  test('an article that moved to another concern touches the old and the new list', () => {
    const moved = makeCatalog({
      articles: catalog.articles.map((article) =>
        article.slug === 'first-foods' ? { ...article, concern: 'health' } : article,
      ),
    })
    const paths = touched('articles', 'first-foods', moved)
    expect(['/concerns/health/', '/concerns/nutrition/'].filter((path) => !paths.includes(path))).toEqual([])
  })

  test('an article that was taken down touches its lists and its page, which is to go at once', () => {
    const without = makeCatalog({ articles: catalog.articles.filter((article) => article.slug !== 'febrile-seizure') })
    const paths = touched('articles', 'febrile-seizure', without)
    expect(paths).toContain('/articles/febrile-seizure/')
    expect(paths).toContain('/articles/febrile-seizure/notice.txt')
    expect(paths).toContain('/concerns/health/')
    expect(paths).toContain('/articles/fever/')
  })

  test('what nobody published touches nothing', () => {
    expect(touched('articles', 'never')).toEqual([])
  })

  test('the search comes after every page that an editor looks for, the lists that only moved on come last', () => {
    const articles = Array.from({ length: 100 }, (_, index) =>
      makeArticle({ slug: `cough-${String(index).padStart(2, '0')}`, updatedOn: '2026-01-01' }),
    )
    const many = makeCatalog({ articles })
    const next = makeCatalog({
      articles: articles.map((article) =>
        article.slug === 'cough-99' ? { ...article, updatedOn: '2026-02-01' } : article,
      ),
    })
    const paths = touched('articles', 'cough-99', next, many)
    const at = (path: string): number => paths.indexOf(path)
    const search = at('/search/index.json')
    for (const path of ['/concerns/health/', '/concerns/health/page/3/']) {
      expect(at(path)).toBeGreaterThan(0)
      expect(at(path)).toBeLessThan(search)
    }
    expect(at('/concerns/health/page/2/')).toBeGreaterThan(search)
  })
})

describe('own pages of a change', () => {
  test.each<[CatalogList, string, string[]]>([
    ['articles', 'fever', ['/articles/fever/']],
    ['lessons', 'allergies', ['/courses/complementary-feeding/allergies/']],
    ['lectures', 'first-bite-2026-12', ['/lectures/first-bite-2026-12/', '/lectures/first-bite-2026-12.ics']],
    ['topics', 'feeding', []],
    ['articles', 'never', []],
  ])('%s %s', (list, slug, paths) => expect(ownRoutes(catalog, catalog, [{ list, slug }])).toEqual(paths))

  test('the page that an entry left is among them', () => {
    const without = makeCatalog({ articles: catalog.articles.filter(({ slug }) => slug !== 'fever') })
    expect(ownRoutes(without, catalog, [{ list: 'articles', slug: 'fever' }])).toEqual(['/articles/fever/'])
    expect(hasRoute(without, '/articles/fever/')).toBe(false)
    expect(hasRoute(without, '/articles/fever/radio/')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { createEngine, type Load } from '../../../../site/src/search/engine.ts'
import { createWordSearch } from '../../../../site/src/search/words/search-with-words.ts'
import { searchResults } from '../../../../site/src/search/search-results.ts'
import { routes } from '../../../../site/src/routes.ts'
import { searchDocuments } from '../../../../site/src/view/search-documents.ts'
import { searchFilesOf, searchRoutesTouched } from '../../../../site/src/view/search-index.ts'
import { NO_REQUEST, searchHead, searchPage } from '../../../../site/src/view/search-page.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { wordFiles } from '../../../../site/src/view/search-words.ts'
import { loadFrom } from '../../../factories/search.ts'

const catalog = makeCatalog()

describe('searchDocuments', () => {
  it('has articles, courses with their lessons, coming lectures and the pages that help', () => {
    expect(searchDocuments(catalog).map(({ kind, url }) => [kind, url])).toEqual([
      ['article', '/articles/febrile-seizure/'],
      ['article', '/articles/fever/'],
      ['article', '/articles/first-foods/'],
      ['article', '/articles/tummy-time/'],
      ['course', '/courses/complementary-feeding/'],
      ['lesson', '/courses/complementary-feeding/ready-for-solids/'],
      ['lesson', '/courses/complementary-feeding/allergies/'],
      ['lecture', '/lectures/first-bite-2026-12/'],
      ['lecture', '/lectures/home-safety-2026-12/'],
      ['tool', '/timetable/'],
      ['help', '/help/'],
      ['help', '/about/'],
      ['help', '/privacy/'],
    ])
  })

  it('every address is a page of the site', () => {
    const all = new Set(routes(catalog))
    expect(searchDocuments(catalog).filter(({ url }) => !all.has(url))).toEqual([])
  })

  it('does not depend on the order of the lists', () => {
    const turned = makeCatalog({ articles: catalog.articles.toReversed(), lectures: catalog.lectures.toReversed() })
    expect(searchDocuments(turned)).toEqual(searchDocuments(catalog))
  })

  it('a lecture is found by its place and region, a lesson has the ages of its course', () => {
    const documents = searchDocuments(catalog)
    expect(documents.find(({ url }) => url === '/lectures/first-bite-2026-12/')?.headings).toEqual([
      '健康讲座',
      '科学喂养',
      '南坪街道亲子驿站',
      '南坪街道',
      '清溪县（示范）',
    ])
    expect(documents.find(({ kind }) => kind === 'lesson')?.stages).toEqual(['6-12'])
  })
})

describe('searchPage', () => {
  const ofIndex = loadFrom(searchFilesOf(catalog))
  const load: Load = async (name) => {
    const words = wordFiles(catalog).get(name)
    return words === undefined ? ofIndex(name) : new TextEncoder().encode(words)
  }
  const browser = createWordSearch(load, (expand) => createEngine({ load, expand }))

  it.each([
    ['发烧', '', ''],
    ['发烧抽搐怎么办', '', ''],
    ['辅食', '6-12', ''],
    ['辅食', '', 'lesson'],
    ['', '6-12', ''],
    ['疫苗', '', ''],
    ['没有这个词', '', ''],
    ['', '', ''],
  ])('the server answers "%s" as the browser does', async (query, stage, kind) => {
    const request = { query, stage, kind }
    expect(await searchPage(catalog, request)).toEqual(await searchResults(browser, request))
  })

  it('finds an article by another word for it', async () => {
    expect((await searchPage(catalog, { ...NO_REQUEST, query: '高烧' })).results[0]?.url).toBe('/articles/fever/')
  })

  it.each([
    ['one character', '烧'],
    ['two thousand characters', '烧'.repeat(2000)],
    ['emoji', '👶🏽'],
    ['markup', '<script>alert(1)</script>'],
    ['lone surrogates', '\uD83D\uDE00\uD83D'],
    ['signs of a query language', '*:^~+-"'],
  ])('bad input, %s: an answer, no error', async (_, query) => {
    expect(['none', 'results']).toContain((await searchPage(catalog, { ...NO_REQUEST, query })).state)
  })

  it('only the empty page may be kept by search engines', async () => {
    expect(searchHead(await searchPage(catalog, NO_REQUEST)).hidden).toBe(false)
    expect(searchHead(await searchPage(catalog, { ...NO_REQUEST, query: '发烧' }))).toMatchObject({
      hidden: true,
      title: '搜索“发烧”',
    })
  })
})

describe('the files of the index', () => {
  const changed = makeCatalog({ articles: catalog.articles.slice(1) })
  const gone = catalog.articles[0]?.title ?? ''

  it('the same Catalog gives the same files', () => {
    const [one, other] = [searchFilesOf(catalog), searchFilesOf(makeCatalog())]
    expect(other.names).toEqual(one.names)
    expect(other.names.map((name) => other.read(name))).toEqual(one.names.map((name) => one.read(name)))
  })

  it('say nothing of what was taken down, and its text is among the paths to take away', () => {
    const files = searchFilesOf(changed)
    const texts = files.names.filter((name) => name.endsWith('.json')).map((name) => files.read(name))
    expect(texts.filter((text) => String(text).includes(gone))).toEqual([])
    const now = new Set(files.names.map((name) => `/search/${name}`))
    const over = searchRoutesTouched(changed, catalog).filter((path) => !now.has(path))
    expect(over.filter((path) => path.startsWith('/search/texts/')).length).toBe(1)
    expect(over.filter((path) => path.startsWith('/search/terms/'))).toEqual([])
  })

  it('the one that names the others is rendered after them', () => {
    expect(searchRoutesTouched(changed, catalog).at(-1)).toBe('/search/index.json')
    const search = routes(catalog).filter((path) => path.startsWith('/search/'))
    expect(search.at(-1)).toBe('/search/index.json')
  })
})

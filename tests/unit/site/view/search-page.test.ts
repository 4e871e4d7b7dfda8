import lunr from 'lunr'
import { describe, expect, it } from 'vitest'
import {
  belongTogether,
  fingerprint,
  type DocumentsFile,
  type IndexFile,
} from '../../../../site/src/search/index-files.ts'
import { searchResults } from '../../../../site/src/search/search-results.ts'
import { routes } from '../../../../site/src/routes.ts'
import { searchDocuments } from '../../../../site/src/view/search-documents.ts'
import {
  NO_REQUEST,
  searchDocumentsFile,
  searchHead,
  searchIndexFile,
  searchPage,
} from '../../../../site/src/view/search-page.ts'
import { makeCatalog } from '../../../factories/catalog.ts'

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
  const index = lunr.Index.load((JSON.parse(searchIndexFile(catalog)) as IndexFile).index)
  const { documents } = JSON.parse(searchDocumentsFile(catalog)) as DocumentsFile

  it.each([
    ['发烧', '', ''],
    ['发烧抽搐怎么办', '', ''],
    ['辅食', '6-12', ''],
    ['辅食', '', 'lesson'],
    ['', '6-12', ''],
    ['疫苗', '', ''],
    ['没有这个词', '', ''],
    ['', '', ''],
  ])('the server answers "%s" as the browser does', (query, stage, kind) => {
    const request = { query, stage, kind }
    expect(searchPage(catalog, request)).toEqual(searchResults(index, documents, request))
  })

  it('finds an article by another word for it', () => {
    expect(searchPage(catalog, { ...NO_REQUEST, query: '高烧' }).results[0]?.url).toBe('/articles/fever/')
  })

  it.each([
    ['one character', '烧'],
    ['two thousand characters', '烧'.repeat(2000)],
    ['emoji', '👶🏽'],
    ['markup', '<script>alert(1)</script>'],
    ['lone surrogates', '\uD83D\uDE00\uD83D'],
    ['signs of a query language', '*:^~+-"'],
  ])('bad input, %s: an answer, no error', (_, query) => {
    expect(['none', 'results']).toContain(searchPage(catalog, { ...NO_REQUEST, query }).state)
  })

  it('only the empty page may be kept by search engines', () => {
    expect(searchHead(searchPage(catalog, NO_REQUEST)).hidden).toBe(false)
    expect(searchHead(searchPage(catalog, { ...NO_REQUEST, query: '发烧' }))).toMatchObject({
      hidden: true,
      title: '搜索“发烧”',
    })
  })
})

describe('the two files of the index', () => {
  const parse = (text: string): unknown => JSON.parse(text)
  const changed = makeCatalog({ articles: catalog.articles.slice(1) })

  it.each([
    ['of one Catalog', parse(searchIndexFile(catalog)), parse(searchDocumentsFile(catalog)), true],
    ['one older than the other', parse(searchIndexFile(catalog)), parse(searchDocumentsFile(changed)), false],
    ['something else', [], { of: 'a' }, false],
    ['nothing', null, undefined, false],
  ])('%s', (_, index, documents, expected) => {
    expect(belongTogether(index, documents)).toBe(expected)
  })

  it.each([
    ['', '811c9dc5-0'],
    ['a', 'e40c292c-1'],
    ['foobar', 'bf9cf968-6'],
  ])('fingerprint of "%s" is that of FNV-1a', (text, expected) => {
    expect(fingerprint(text)).toBe(expected)
  })
})

import fc from 'fast-check'
import lunr from 'lunr'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../../site/src/search/build-index.ts'
import type { SearchDocument } from '../../../../site/src/search/document.ts'
import { findDocuments } from '../../../../site/src/search/find-documents.ts'

const make = (title: string, parts: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: 'article',
  url: `/${title}/`,
  title,
  aliases: [],
  headings: [],
  summary: '',
  body: '',
  stages: [],
  ...parts,
})
/** Enough other pages that the rules for rare characters and words have something to tell apart. */
const others = Array.from({ length: 40 }, (_, at) =>
  make(`别的话题${at}`, { summary: '宝宝喝奶。', body: '宝宝喝奶，怎么做才好。' }),
)
const documents = [
  make('宝宝发烧了怎么办', { aliases: ['发热', '高烧'], body: '多喝水。' }),
  make('抽搐时先侧躺', { summary: '发烧时抽搐，先侧躺。' }),
  make('第一口辅食', { headings: ['铁'], body: '发烧时先不加新食物。' }),
  make('卡介苗 BCG', { body: '接种以后 37.5 度以下不用管。' }),
  ...others,
]
const index = buildIndex(documents)
const titles = (query: string) => findDocuments(index, query).map(({ id }) => documents[id]!.title)

describe('findDocuments', () => {
  it.each([
    ['title before summary before body', '发烧', ['宝宝发烧了怎么办', '抽搐时先侧躺', '第一口辅食']],
    ['another word for it', '发热', ['宝宝发烧了怎么办']],
    ['traditional writing', '發燒', ['宝宝发烧了怎么办', '抽搐时先侧躺', '第一口辅食']],
    ['all of the words before some of them', '发烧抽搐', ['抽搐时先侧躺', '宝宝发烧了怎么办']],
    ['a Latin word in any case', 'bcg', ['卡介苗 BCG']],
    ['a decimal number', '37.5', ['卡介苗 BCG']],
    ['a rare single character', '铁', ['第一口辅食']],
    ['nothing', '', []],
    ['no such word', '量子', []],
    [
      'signs of the query language are no commands',
      '发烧^9 +别的 -话题 title:x ~2 *',
      titles('发烧 9 别的 话题 title x 2'),
    ],
  ])('%s', (_, query, expected) => {
    expect(titles(query)).toEqual(expected)
  })

  it('a common single character finds the words that it begins', () => {
    expect(findDocuments(index, '宝').length).toBeGreaterThanOrEqual(40)
  })

  it('equally good ones come in the order of the list', () => {
    const ids = findDocuments(index, '喝奶').map(({ id }) => id)
    expect(ids).toEqual(others.map((_, at) => at + 4))
  })

  it('an index that was written and read finds the same with the same scores', () => {
    const loaded = lunr.Index.load(JSON.parse(JSON.stringify(index)) as object)
    for (const query of ['发烧', '宝宝发烧了怎么办', 'bcg', '铁', '奶', '别的话题7'])
      expect(findDocuments(loaded, query)).toEqual(findDocuments(index, query))
  })

  it('the same list gives the same bytes', () => {
    expect(JSON.stringify(buildIndex(documents))).toBe(JSON.stringify(index))
  })

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => Array.isArray(findDocuments(index, query))),
    )
  })
})

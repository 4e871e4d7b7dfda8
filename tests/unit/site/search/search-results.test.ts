import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '../../../../site/src/search/document.ts'
import { MAX_RESULTS } from '../../../../site/src/search/max-results.ts'
import { searchRequestOf, searchUrl } from '../../../../site/src/search/search-address.ts'
import { searchResults } from '../../../../site/src/search/search-results.ts'
import { engineFor } from '../../../factories/search.ts'

const make = (title: string, kind: SearchDocument['kind'], stages: string[], body = ''): SearchDocument => ({
  kind,
  url: `/${title}/`,
  title,
  aliases: [],
  headings: [],
  summary: `${title}。`,
  body,
  stages,
  ages: { minMonths: 0, maxMonths: 12 },
})
const documents = [
  make('发烧怎么办', 'article', ['0-3', '3-6', '6-12']),
  make('发烧了看什么', 'lecture', ['6-12']),
  make('辅食', 'article', ['6-12'], '今天不加新的。发烧时先停一停。'),
  ...Array.from({ length: 35 }, (_, at) => make(`睡觉的事 ${at}`, 'lesson', ['0-3'])),
]
const engine = engineFor(documents)
const search = (query: string, stage = '', kind = '') => searchResults(engine, { query, stage, kind })

describe('searchResults', () => {
  it.each([
    ['nothing asked', '', '', '', 'idle', '输入想问的事，比如“发烧”“辅食”“睡觉”。', 0],
    ['words', '发烧', '', '', 'results', '找到 3 条。', 3],
    ['words and a stage', '发烧', '0-3', '', 'results', '找到 1 条。', 1],
    ['words and a kind', '发烧', '', 'lecture', 'results', '找到 1 条。', 1],
    ['a filter that leaves nothing', '发烧', '0-3', 'lecture', 'none', '这个筛选下没有内容。点“全部”看看别的。', 0],
    ['a filter without words lists all', '', '6-12', '', 'results', '找到 3 条。', 3],
    ['filters that do not exist count as none', '发烧', '99', 'x', 'results', '找到 3 条。', 3],
    [
      'more than are shown',
      '睡觉',
      '',
      '',
      'results',
      '找到 35 条，列出最相关的 30 条。换个更具体的词，能找得更准。',
      MAX_RESULTS,
    ],
    [
      'nothing found',
      '量子',
      '',
      '',
      'none',
      '没有找到“量子”。换个说法试试，比如“发烧”“拉肚子”；词短一点更容易找到。',
      0,
    ],
    [
      'a long query is told in short',
      '量'.repeat(30),
      '',
      '',
      'none',
      `没有找到“${'量'.repeat(20)}…”。换个说法试试，比如“发烧”“拉肚子”；词短一点更容易找到。`,
      0,
    ],
  ] as const)('%s', async (_, query, stage, kind, state, status, count) => {
    const view = await search(query, stage, kind)
    expect({ state: view.state, status: view.status, count: view.results.length }).toEqual({ state, status, count })
  })

  it('each filter counts what the other leaves', async () => {
    const view = await search('发烧', '0-3')
    expect(view.kinds.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])).toEqual([
      ['', 1],
      ['article', 1],
    ])
    expect(view.stages.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])).toEqual([
      ['', 3],
      ['0-3', 1],
      ['3-6', 1],
      ['6-12', 3],
    ])
    expect(view.stages.find(({ isCurrent }) => isCurrent)?.key).toBe('0-3')
    expect(view.kinds.find(({ key }) => key === 'lecture')?.url).toBe(
      `/search/?q=${encodeURIComponent('发烧')}&age=0-3&kind=lecture`,
    )
  })

  it('shows where the words stand: title, summary, else a piece of the text', async () => {
    const [first, , third] = (await search('发烧')).results
    expect(first?.title).toEqual([
      { text: '发烧', isMarked: true },
      { text: '怎么办', isMarked: false },
    ])
    expect(first?.excerpt).toEqual([])
    expect(third?.excerpt).toEqual([
      { text: '…', isMarked: false },
      { text: '发烧', isMarked: true },
      { text: '时先停一停。', isMarked: false },
    ])
  })

  it('a long query is cut, and says so', async () => {
    const view = await search('发烧'.repeat(1000))
    expect(view.notice).toBe('您输入的内容太长，只用前 100 个字来找。')
    expect([...view.query].length).toBe(100)
    expect(view.state).toBe('results')
  })

  it('a danger sign brings help even when nothing is found', async () => {
    expect(await search('电池')).toMatchObject({ state: 'none', danger: [{ key: 'battery' }] })
  })
})

describe('the address of a search', () => {
  it.each([
    ['nothing', { query: '', stage: '', kind: '' }, '/search/'],
    ['everything', { query: 'a&b', stage: '0-3', kind: 'lesson' }, '/search/?q=a%26b&age=0-3&kind=lesson'],
    ['half a surrogate pair', { query: '\uD83D', stage: '', kind: '' }, '/search/?q=%EF%BF%BD'],
  ])('%s', (_, request, url) => {
    expect(searchUrl(request)).toBe(url)
  })

  it('reads what it writes', () => {
    const request = { query: '发烧 & <b>', stage: '0-3', kind: 'lesson' }
    expect(searchRequestOf(new URL(searchUrl(request), 'http://x').searchParams)).toEqual(request)
  })
})

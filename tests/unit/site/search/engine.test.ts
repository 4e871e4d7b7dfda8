import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../site/src/search/engine.ts'
import type { Load } from '../../../../site/src/search/engine-types.ts'
import { searchFiles } from '../../../../site/src/search/search-files.ts'
import { engineFor, loadFrom, makeSearchDocument as make } from '../../../factories/search.ts'

/** Enough other pages that the rules for rare characters and words have something to tell apart. */
const others = Array.from({ length: 40 }, (_, at) =>
  make(`别的话题${at}`, { summary: '宝宝喝奶。', body: '宝宝喝奶，怎么做才好。' }),
)
const documents = [
  make('宝宝发烧了怎么办', { aliases: ['发热', '高烧'], body: '多喝水。', stages: ['0-3', '6-12'] }),
  make('抽搐时先侧躺', { summary: '发烧时抽搐，先侧躺。', kind: 'lesson', stages: ['6-12'] }),
  make('第一口辅食', { headings: ['铁'], body: '发烧时先不加新食物。' }),
  make('卡介苗 BCG', { body: '接种以后 37.5 度以下不用管。' }),
  ...others,
]
const engine = engineFor(documents)
const request = (query: string, stage = '', kind = '') => ({ query, stage, kind })
const titles = async (query: string) => (await engine.search(request(query))).hits.map(({ document }) => document.title)

describe('an engine finds', () => {
  it.each([
    ['title before summary before body', '发烧', ['宝宝发烧了怎么办', '抽搐时先侧躺', '第一口辅食']],
    ['another word for it', '发热', ['宝宝发烧了怎么办']],
    ['traditional writing', '發燒', ['宝宝发烧了怎么办', '抽搐时先侧躺', '第一口辅食']],
    ['all of the words before some of them', '发烧抽搐', ['抽搐时先侧躺', '宝宝发烧了怎么办']],
    ['a Latin word in any case', 'bcg', ['卡介苗 BCG']],
    ['a decimal number', '37.5', ['卡介苗 BCG']],
    ['a rare single character', '铁', ['第一口辅食']],
    ['no such word', '量子', []],
  ])('%s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it('words, where signs of a query language stand between them', async () => {
    const plain = await titles('发烧 9 别的 话题 title x 2')
    expect(await titles('发烧^9 +别的 -话题 title:x ~2 *')).toEqual(plain)
    expect(plain.length).toBeGreaterThan(0)
  })

  it('by a common single character the words that it begins', async () => {
    expect((await engine.search(request('宝'))).total).toBe(41)
  })

  it('equally good ones in the order of the list', async () => {
    const { hits } = await engine.search(request('喝奶'), { limit: 100 })
    expect(hits.map(({ id }) => id)).toEqual(others.map((_, at) => at + 4))
  })

  it('all that passes a filter when there are no words', async () => {
    const { hits } = await engine.search(request('', '6-12'))
    expect(hits.map(({ id }) => id)).toEqual([0, 1])
  })

  it('for what the words may mean, too, and tells it', async () => {
    const expanding = engineFor(documents, (query) => ({
      terms: query === '烧坏' ? [{ term: '发烧', boost: 0.5, of: '烧坏' }] : [],
      suggestions: ['发烧'],
      ...(query === 'fashao' && { instead: '发烧' }),
    }))
    const [synonym, pinyin] = await Promise.all([
      expanding.search(request('烧坏')),
      expanding.search(request('fashao')),
    ])
    expect(synonym.hits.map(({ id }) => id)).toEqual([0, 1, 2])
    expect(pinyin).toMatchObject({ instead: '发烧', suggestions: ['发烧'], total: 3 })
  })

  it('something for whatever was typed, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) =>
        Array.isArray((await engine.search(request(query))).hits),
      ),
      { numRuns: 50 },
    )
  })
})

describe('the filters', () => {
  it('count what would be left with each choice', async () => {
    const { facets, total, matching } = await engine.search(request('发烧', '6-12', 'lesson'))
    expect({ total, matching }).toEqual({ total: 1, matching: 3 })
    expect(facets.stages).toMatchObject({ '': 1, '0-3': 0, '6-12': 1 })
    expect(facets.kinds).toMatchObject({ '': 2, article: 1, lesson: 1, lecture: 0 })
  })
})

/** A network that does with some files what `treat` says. */
function network(treat: (name: string, bytes: Uint8Array, time: number) => Uint8Array): {
  load: Load
  asked: string[]
} {
  const load = loadFrom(searchFiles(documents))
  const asked: string[] = []
  return {
    asked,
    load: async (name, signal) => {
      asked.push(name)
      return treat(name, await load(name, signal), asked.filter((each) => each === name).length)
    },
  }
}
const fail = (): never => {
  throw new Error('offline')
}

describe('when files cannot be had', () => {
  it.each<[string, (name: string, bytes: Uint8Array, time: number) => Uint8Array]>([
    ['one that fails is tried again', (_, bytes, time) => (time === 1 ? fail() : bytes)],
    [
      'one that was cut off is tried again',
      (name, bytes, time) => (time === 1 && name.endsWith('.bin') ? bytes.slice(0, -1) : bytes),
    ],
    [
      'one that was altered is tried again',
      (name, bytes, time) =>
        time === 1 && name.endsWith('.bin') ? bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) : bytes,
    ],
  ])('%s', async (_, treat) => {
    const answer = await createEngine({ load: network(treat).load }).search(request('发烧'))
    expect(answer).toMatchObject({ isPartial: false, total: 3 })
  })

  it('what is there is kept, and the answer says that it is only a part', async () => {
    const { load, asked } = network((name, bytes) => (name.startsWith('terms/') ? fail() : bytes))
    const lost = await createEngine({ load }).search(request('发烧'))
    expect(lost).toMatchObject({ isPartial: true, hits: [] })
    expect(asked.filter((name) => name === 'index.json').length).toBe(2)
    const { load: noCards } = network((name, bytes) =>
      name === 'cards/x' || name.endsWith('/0.json') ? fail() : bytes,
    )
    const without = await createEngine({ load: noCards }).search(request('喝奶'))
    expect(without.isPartial).toBe(true)
    expect(without.hits.length).toBeGreaterThan(20)
  })

  it('an index that cannot be had at all rejects, and is asked for anew by the next search', async () => {
    let isOffline = true
    const searching = createEngine({ load: network((_, bytes) => (isOffline ? fail() : bytes)).load })
    await expect(searching.search(request('发烧'))).rejects.toThrow('offline')
    isOffline = false
    expect((await searching.search(request('发烧'))).total).toBe(3)
  })

  it('an index of before whose files are gone gives way to the new one', async () => {
    let load = loadFrom(searchFiles(documents))
    const searching = createEngine({ load: (name, signal) => load(name, signal) })
    await searching.search(request('发烧'))
    load = loadFrom(searchFiles([make('抽搐'), ...documents]))
    const answer = await searching.search(request('抽搐'))
    expect(answer.isPartial).toBe(false)
    expect(answer.hits.map(({ document }) => document.title)).toEqual(['抽搐', '抽搐时先侧躺'])
  })
})

describe('a new keystroke', () => {
  it('gives up the search before, and does not spoil the next one', async () => {
    let isHeld = true
    const load = loadFrom(searchFiles(documents))
    const searching = createEngine({
      load: async (name, signal) => {
        if (name.endsWith('.bin') && isHeld)
          await new Promise((_resolve, reject) =>
            signal?.addEventListener('abort', () => reject(signal.reason as Error)),
          )
        return load(name, signal)
      },
    })
    const first = new AbortController()
    const abandoned = searching.search(request('发烧'), { signal: first.signal })
    const expectation = expect(abandoned).rejects.toThrow('typed on')
    await new Promise((resolve) => setTimeout(resolve, 5))
    isHeld = false
    const next = searching.search(request('发烧'), { signal: new AbortController().signal })
    first.abort(new Error('typed on'))
    await expectation
    expect(await next).toMatchObject({ isPartial: false, total: 3 })
  })

  it('loads nothing twice', async () => {
    const { load, asked } = network((_, bytes) => bytes)
    const searching = createEngine({ load })
    for (const query of ['发', '发烧', '发烧了', '发烧']) await searching.search(request(query))
    expect(new Set(asked).size).toBe(asked.length)
  })
})

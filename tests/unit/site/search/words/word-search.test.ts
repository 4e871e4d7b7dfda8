import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryCatalog } from '../../../../../content/library-catalog.ts'
import { readLibrary } from '../../../../../content/read-library.ts'
import { createEngine, type Load } from '../../../../../site/src/search/engine.ts'
import { searchFiles } from '../../../../../site/src/search/search-files.ts'
import { createWordSearch } from '../../../../../site/src/search/words/search-with-words.ts'
import { searchDocuments } from '../../../../../site/src/view/search-documents.ts'
import { wordFiles } from '../../../../../site/src/view/search-words.ts'
import { SIXTY_QUERIES } from './sixty-queries.ts'

const { library } = readLibrary(join(import.meta.dirname, '../../../../../content/library'))
const catalog = libraryCatalog(library, { origin: 'https://miaopu.example', today: '2026-11-22' })
const files = searchFiles(searchDocuments(catalog))
const words = wordFiles(catalog)
const loaded: string[] = []
const load: Load = async (name) => {
  loaded.push(name)
  const content = words.get(name) ?? files.read(name)
  if (content === undefined) throw new Error(`There is no ${name}`)
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
const makeSearch = () => createWordSearch(load, (expand) => createEngine({ load, expand }))
const search = makeSearch()
const ask = (query: string) => search.search({ query, stage: '', kind: '' })

describe('the shipped library', () => {
  it.each(SIXTY_QUERIES)('%s %s: %s is among the first three', async (_, query, article) => {
    const { hits } = await ask(query)
    expect(hits.slice(0, 3).map(({ document }) => document.url)).toContain(`/articles/${article}/`)
  })
})

describe('what is loaded and said', () => {
  const wordsLoaded = async (query: string) => {
    loaded.length = 0
    const answer = await makeSearch().search({ query, stage: '', kind: '' })
    return { answer, files: loaded.filter((name) => name.startsWith('words/')) }
  }

  it.each([
    ['an ordinary query needs the synonyms alone', '宝宝发烧怎么办', ['words/synonyms.txt']],
    ['pinyin one more list', 'fashao', ['words/f.txt', 'words/synonyms.txt']],
  ])('%s', async (_, query, files) => {
    expect((await wordsLoaded(query)).files.toSorted()).toEqual(files)
  })

  it.each([
    ['fs', '发烧'],
    ['皇疸', '黄疸'],
    ['發燒', undefined],
    ['发烧', undefined],
    ['xyzzy', undefined],
  ])('%s is looked up as %s', async (query, instead) => {
    expect((await wordsLoaded(query)).answer.instead).toBe(instead)
  })

  it('offers the other readings of letters', async () => {
    const { answer } = await wordsLoaded('fs')
    expect(answer.suggestions).toContain('辅食')
    expect(answer.suggestions.length).toBeLessThanOrEqual(4)
  })

  it.each(['', ' ', '烧', '字'.repeat(100), '😀😀', '<b>', '\uD83D', 'ქართული', '%', 'a'.repeat(100)])(
    'answers %j',
    async (query) => {
      const { answer } = await wordsLoaded(query)
      expect(answer.isPartial).toBe(false)
    },
  )

  it('without the lists of words it finds what the words themselves find', async () => {
    const withoutWords: Load = async (name) => {
      if (name.startsWith('words/')) throw new Error('gone')
      return load(name)
    }
    const poor = createWordSearch(withoutWords, (expand) => createEngine({ load: withoutWords, expand }))
    const { hits } = await poor.search({ query: '发烧', stage: '', kind: '' })
    expect(hits[0]?.document.url).toBe('/articles/fever/')
    expect((await poor.search({ query: 'fashao', stage: '', kind: '' })).hits).toEqual([])
  })
})

import path from 'node:path'
import lunr from 'lunr'
import { describe, expect, it } from 'vitest'
import { libraryCatalog } from '../../../../content/library-catalog.ts'
import { readLibrary } from '../../../../content/read-library.ts'
import type { SearchDocument } from '../../../../site/src/search/document.ts'
import { FIELDS, fieldTexts, indexTerms, queryTerms } from '../../../../site/src/search/fields.ts'
import { IndexReader } from '../../../../site/src/search/index-reader.ts'
import { lunrScores } from '../../../../site/src/search/lunr-score.ts'
import { MANIFEST_FILE, readManifest } from '../../../../site/src/search/manifest.ts'
import { searchFiles, type SearchFiles } from '../../../../site/src/search/search-files.ts'
import { searchDocuments } from '../../../../site/src/view/search-documents.ts'
import { loadFrom, makeSearchDocument } from '../../../factories/search.ts'

interface Scored {
  id: number
  score: number
}

/** lunr's own index of numbered documents, its terms numbered in sorted order, and what it finds. */
function lunrOf(
  numbered: readonly [number, SearchDocument][],
  common: ReadonlySet<string>,
): (query: string) => Scored[] {
  const builder = new lunr.Builder()
  builder.ref('id')
  for (const { name, boost } of FIELDS) builder.field(name, { boost })
  builder.tokenizer = ((text: string) =>
    indexTerms(text, common).map((term) => new lunr.Token(term, {}))) as typeof lunr.tokenizer
  for (const [id, document] of numbered) {
    const texts = fieldTexts(document)
    builder.add({ id, ...Object.fromEntries(FIELDS.map(({ name }, at) => [name, texts[at]])) })
  }
  const { invertedIndex } = builder as unknown as { invertedIndex: Record<string, { _index: number }> }
  for (const [at, term] of Object.keys(invertedIndex).toSorted().entries())
    invertedIndex[term] = { ...invertedIndex[term], _index: at }
  const index = builder.build()
  return (query) =>
    index
      .query((clauses) => {
        for (const term of queryTerms(query, common)) clauses.term(term, { usePipeline: false })
      })
      .map(({ ref, score }) => ({ id: Number(ref), score }))
}

/** The same from our files: shards written, read back and scored. */
async function oursOf(files: SearchFiles): Promise<(query: string) => Promise<Scored[]>> {
  const load = loadFrom(files)
  const reader = new IndexReader(readManifest(await load(MANIFEST_FILE)), load)
  return async (query) => {
    const terms = queryTerms(query, reader.common)
    const postings = await Promise.all(terms.map((term) => reader.postings(term)))
    return lunrScores(
      terms.map((term, at) => ({ term, boost: 1, postings: postings[at] ?? [] })),
      reader.counts,
    )
  }
}

/** Of the library: titles, headings, other words, and pieces of the texts of all lengths. */
function realQueries(documents: readonly SearchDocument[]): string[] {
  const pieces = documents.flatMap(({ body }, at) =>
    [3, 5, 8, 13, 21].map((length) => [...body].slice(at % 50, (at % 50) + length).join('')),
  )
  return [
    ...new Set(documents.flatMap(({ title, aliases, headings }) => [title, ...aliases, ...headings]).concat(pieces)),
  ].slice(0, 600)
}

async function differing(
  queries: readonly string[],
  files: SearchFiles,
  numbered: readonly [number, SearchDocument][],
): Promise<string[]> {
  const [theirs, ours] = [lunrOf(numbered, files.common), await oursOf(files)]
  const wrong: string[] = []
  for (const query of queries)
    if (JSON.stringify(theirs(query)) !== JSON.stringify(await ours(query))) wrong.push(query)
  return wrong
}

const EDITS = 50

describe('our index finds what lunr finds, with its scores, in its order', () => {
  const { library } = readLibrary(path.join(import.meta.dirname, '../../../../content/library'))
  const documents = searchDocuments(libraryCatalog(library, { origin: 'https://miaopu.example', today: '2026-11-22' }))
  const queries = realQueries(documents)

  it('of the whole library, for 500 queries and more', { timeout: 60_000 }, async () => {
    expect(queries.length).toBeGreaterThanOrEqual(500)
    expect(await differing(queries, searchFiles(documents), [...documents.entries()])).toEqual([])
  })

  it(
    'after 50 edits, of which some are new documents and some take one down, through the delta',
    { timeout: 60_000 },
    async () => {
      let files = searchFiles(documents)
      let now = documents
      for (let edit = 0; edit < EDITS; edit += 1) {
        const at = (edit * 7) % now.length
        const edited = now[at] as SearchDocument
        const changed: SearchDocument = { ...edited, summary: `${edited.summary}第 ${edit} 次修改，说得更清楚。` }
        if (edit % 10 === 3) now = [...now, makeSearchDocument(`新写的第 ${edit} 篇`, { body: edited.body })]
        else if (edit % 10 === 7) now = now.toSpliced(at, 1)
        else now = now.with(at, changed)
        files = searchFiles(now, files, { deltaFrom: 0, deltaBytes: 1_000_000 })
      }
      expect(files.delta?.documents.length).toBeGreaterThan(20)
      expect(files.gone.size).toBeGreaterThan(20)
      const numbered = [...files.base.documents, ...(files.delta?.documents ?? [])].entries()
      const alive = [...numbered].filter(([id]) => !files.gone.has(id))
      expect(alive.length).toBe(now.length)
      expect(await differing(queries, files, alive)).toEqual([])
    },
  )
})

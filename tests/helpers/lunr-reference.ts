import lunr from 'lunr'
import type { SearchDocument } from '../../site/src/search/document.ts'
import { FIELDS, fieldTexts, indexTerms, queryTerms } from '../../site/src/search/fields.ts'
import { IndexReader } from '../../site/src/search/index-reader.ts'
import { scoresAsMet } from '../../site/src/search/lunr-score.ts'
import { MANIFEST_FILE, readManifest } from '../../site/src/search/manifest.ts'
import { searchFiles, type SearchFiles } from '../../site/src/search/search-files.ts'
import { loadFrom, makeSearchDocument } from '../factories/search.ts'

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
    const met = scoresAsMet(
      terms.map((term, at) => ({ term, boost: 1, postings: postings[at] ?? [] })),
      reader.counts,
    )
    return met.toSorted((a, b) => b.score - a.score)
  }
}

/** Queries for which lunr's refs, order and scores are not ours, to the last bit. `numbered`: all documents that are there. */
export async function differing(
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

/**
 * What remains after so many edits, each through the delta: most alter a summary, some add a document, some take one down.
 */
export function edited(documents: readonly SearchDocument[], before: SearchFiles, edits: number) {
  let files = before
  let now = [...documents]
  for (let edit = 0; edit < edits; edit += 1) {
    const at = (edit * 7) % now.length
    const old = now[at] ?? makeSearchDocument('')
    if (edit % 10 === 3) now = [...now, makeSearchDocument(`新写的第 ${edit} 篇`, { body: old.body })]
    else if (edit % 10 === 7) now = now.toSpliced(at, 1)
    else now = now.with(at, { ...old, summary: `${old.summary}第 ${edit} 次修改，说得更清楚。` })
    files = searchFiles(now, files, { deltaFrom: 0, deltaBytes: 1_000_000 })
  }
  const numbered = [...files.base.documents, ...(files.delta?.documents ?? [])].entries()
  return { files, documents: now, numbered: [...numbered].filter(([id]) => !files.gone.has(id)) }
}

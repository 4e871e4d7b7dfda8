import path from 'node:path'
import { libraryCatalog } from '../../content/library-catalog.ts'
import { readLibrary } from '../../content/read-library.ts'
import { createEngine } from '../../site/src/search/engine.ts'
import { searchFiles, type SearchFiles } from '../../site/src/search/search-files.ts'
import { wordFiles } from '../../site/src/view/search-words.ts'
import { searchDocuments } from '../../site/src/view/search-documents.ts'
import { loadFrom } from '../factories/search.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { differing, edited } from '../helpers/lunr-reference.ts'
import { quantile, report, rounded } from './figures.ts'
import { editToSearchable } from './search/edit.ts'
import { measureMinisearch } from './search/minisearch.ts'
import { coldBytes, times, type ReadFile } from './search/ours.ts'
import { measurePagefind } from './search/pagefind.ts'
import { documentOf, questions, readSections, relevance, type Question } from './search/sections.ts'

/** lunr.Builder itself is slow and large: it is compared on so many documents. */
const COMPARED_DOCUMENTS = 1_500
const COMPARED_QUERIES = 250
const EDITS = 50

async function ranksOf(files: SearchFiles, asked: readonly Question[]): Promise<number[]> {
  const engine = createEngine({ load: loadFrom(files) })
  const ranks: number[] = []
  for (const { query, id } of asked) {
    const { hits } = await engine.search({ query, stage: '', kind: '' }, { limit: 10 })
    ranks.push(hits.findIndex((hit) => hit.id === id) + 1)
  }
  return ranks
}

async function compareWithLunr(sections: Parameters<typeof questions>[0]) {
  const some = sections.slice(0, COMPARED_DOCUMENTS)
  const documents = some.map(documentOf)
  const queries = questions(some, COMPARED_QUERIES).map(({ query }) => query)
  const files = searchFiles(documents)
  const after = edited(documents, files, EDITS)
  const wrong = [
    ...(await differing(queries, files, [...documents.entries()])),
    ...(await differing(queries, after.files, after.numbered)),
  ]
  return { comparedQueries: 2 * queries.length, equalQueries: 2 * queries.length - wrong.length }
}

function shippedLibrary() {
  const { library } = readLibrary(path.join(import.meta.dirname, '../../content/library'))
  const catalog = libraryCatalog(library, { origin: 'http://localhost', today: '2026-11-22' })
  const documents = searchDocuments(catalog)
  const queries = documents.flatMap(({ title, aliases, headings }) => [title, ...aliases, ...headings])
  const [files, words] = [searchFiles(documents), wordFiles(catalog)]
  const wordFile: ReadFile = (name) => words.get(name)
  const read: ReadFile = (name) => wordFile(name) ?? files.read(name)
  return { wordFile, read, queries: [...new Set(queries)] }
}

const spread = <Item>(items: readonly Item[], count: number): Item[] =>
  items.filter((_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length))

/**
 * `npm run bench -- search [--documents 10000]`: our search beside Pagefind and MiniSearch, on the same texts and queries.
 * A query is a heading, and right is the section below it. The bonuses were chosen on the even queries; what is
 * reported comes from the odd ones.
 */
export async function run({ json, documents: count = 10_000 }: { json: boolean; documents?: number | undefined }) {
  const say = (step: string): void => void process.stderr.write(`${step}\n`)
  const sections = await readSections(count)
  const documents = sections.map(documentOf)
  say(`Building the index of ${documents.length} documents`)
  const start = performance.now()
  const files = searchFiles(documents)
  const buildMs = performance.now() - start
  const buildMB = process.resourceUsage().maxRSS / 1024
  const deltaStart = performance.now()
  searchFiles(documents.with(0, { ...documentOf(sections[0] ?? sections[1]!), summary: '改过。' }), files)
  const deltaMs = performance.now() - deltaStart
  const asked = questions(sections, Math.min(600, Math.floor(count / 10)))
  const [chosenOn, reported] = [asked.filter((_, at) => at % 2 === 0), asked.filter((_, at) => at % 2 === 1)]
  const [choice, ours] = [relevance(await ranksOf(files, chosenOn)), relevance(await ranksOf(files, reported))]
  say('MiniSearch')
  const minisearch = await measureMinisearch(sections, reported)
  const queries = reported.map(({ query }) => query)
  const shipped = shippedLibrary()
  const read: ReadFile = (name) => shipped.wordFile(name) ?? files.read(name)
  const browser = await launchChromium()
  try {
    say('Pagefind')
    const pagefind = await measurePagefind(browser, sections, reported)
    say('Ours in the browser')
    const bytes = await coldBytes(browser, read, queries)
    const bytesShipped = await coldBytes(browser, shipped.read, spread(shipped.queries, Math.min(300, queries.length)))
    const { queryP95Ms, coldMs } = await times(browser, read, queries)
    say('lunr')
    const equality = await compareWithLunr(sections)
    const [theirs, mini] = [relevance(pagefind.ranks), relevance(minisearch.ranks)]
    report(
      `Search of ${documents.length} sections, ${reported.length} headings`,
      {
        documents: documents.length,
        ...equality,
        coldBytesMedian: quantile(bytes, 0.5),
        coldBytesShipped: quantile(bytesShipped, 0.5),
        pagefindBytesMedian: quantile(pagefind.bytes, 0.5),
        minisearchBytes: minisearch.bytes,
        mrr: rounded(ours.mrr, 3),
        recall5: rounded(ours.recall5, 3),
        pagefindMrr: rounded(theirs.mrr, 3),
        pagefindRecall5: rounded(theirs.recall5, 3),
        minisearchMrr: rounded(mini.mrr, 3),
        minisearchRecall5: rounded(mini.recall5, 3),
        mrrOfChoice: rounded(choice.mrr, 3),
        queryP95Ms: rounded(queryP95Ms),
        coldMs: rounded(coldMs),
        buildMs: rounded(buildMs),
        buildMB: rounded(buildMB),
        deltaMs: rounded(deltaMs),
        editToSearchableMs: rounded(await editToSearchable()),
      },
      json,
    )
  } finally {
    await browser.close()
  }
}

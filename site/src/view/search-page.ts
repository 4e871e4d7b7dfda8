import type lunr from 'lunr'
import type { Catalog } from '../../../content/contract/catalog.ts'
import { buildIndex } from '../search/build-index.ts'
import { resultDocument, type ResultDocument } from '../search/document.ts'
import type { SearchRequest } from '../search/search-address.ts'
import { fingerprint, type DocumentsFile, type IndexFile } from '../search/index-files.ts'
import { searchResults, type SearchView } from '../search/search-results.ts'
import { address } from './address.ts'
import type { PageHead } from './page-head.ts'
import { searchDocuments } from './search-documents.ts'

export const NO_REQUEST: SearchRequest = { query: '', stage: '', kind: '' }

interface Searchable {
  index: lunr.Index
  documents: ResultDocument[]
  /** Names the list that both were made of. */
  of: string
}

/** A Catalog never changes, so what was built for it stays right for as long as it lives. */
const built = new WeakMap<Catalog, Searchable>()

function searchable(catalog: Catalog): Searchable {
  const known = built.get(catalog)
  if (known) return known
  const documents = searchDocuments(catalog)
  const of = fingerprint(JSON.stringify(documents))
  const made = { index: buildIndex(documents), documents: documents.map(resultDocument), of }
  built.set(catalog, made)
  return made
}

const NOTHING: Searchable = { index: buildIndex([]), documents: [], of: '' }

/** The results for a request, as the server shows them without JavaScript; the browser finds the same. */
export function searchPage(catalog: Catalog, request: SearchRequest): SearchView {
  const isIdle = !request.query && !request.stage && !request.kind
  const { index, documents } = isIdle ? NOTHING : searchable(catalog)
  return searchResults(index, documents, request)
}

/** `/search/index.json`: the serialised index. */
export function searchIndexFile(catalog: Catalog): string {
  const { index, of } = searchable(catalog)
  return JSON.stringify({ of, index } satisfies IndexFile)
}

/** `/search/documents.json`: what results show, in the order of the index. */
export function searchDocumentsFile(catalog: Catalog): string {
  const { documents, of } = searchable(catalog)
  return JSON.stringify({ of, documents } satisfies DocumentsFile)
}

export function searchHead(view: SearchView): PageHead {
  return {
    title: view.query ? `搜索“${view.query}”` : '搜索',
    description: '搜索育儿知识、课程、讲座和接种时间表。',
    path: address.search,
    crumbs: [{ name: '搜索' }],
    structuredData: [],
    hidden: view.state !== 'idle',
  }
}

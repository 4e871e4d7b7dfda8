import lunr from 'lunr'
import { belongTogether, type DocumentsFile, type IndexFile } from '../search/index-files.ts'
import type { SearchRequest } from '../search/search-address.ts'
import { searchResults, type SearchView } from '../search/search-results.ts'
import { address } from '../view/address.ts'

export type Engine = (request: SearchRequest) => SearchView

/** Fetches the index and makes it ready. Rejects when the network fails or the files do not belong together. */
export async function loadEngine(): Promise<Engine> {
  let [index, documents] = await readBoth('default')
  // A cache held one of them longer than the other.
  if (!belongTogether(index, documents)) [index, documents] = await readBoth('reload')
  if (!belongTogether(index, documents)) throw new Error('The index is just being replaced')
  const loaded = lunr.Index.load((index as IndexFile).index)
  return (request) => searchResults(loaded, (documents as DocumentsFile).documents, request)
}

async function readBoth(cache: RequestCache): Promise<[unknown, unknown]> {
  return Promise.all([readJson(address.searchIndex, cache), readJson(address.searchDocuments, cache)])
}

async function readJson(path: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(path, { cache })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

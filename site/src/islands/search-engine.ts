import lunr from 'lunr'
import type { ResultDocument } from '../search/document.ts'
import type { SearchRequest } from '../search/search-address.ts'
import { searchResults, type SearchView } from '../search/search-results.ts'
import { address } from '../view/address.ts'

export type Engine = (request: SearchRequest) => SearchView

/** Fetches the index and makes it ready. Rejects when the network fails or the files are not what they should be. */
export async function loadEngine(): Promise<Engine> {
  const [serialised, documents] = await Promise.all([
    readJson(address.searchIndex) as Promise<object>,
    readJson(address.searchDocuments) as Promise<ResultDocument[]>,
  ])
  const index = lunr.Index.load(serialised)
  return (request) => searchResults(index, documents, request)
}

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

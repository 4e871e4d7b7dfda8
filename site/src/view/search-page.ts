import type { Catalog } from '../../../content/contract/catalog.ts'
import type { SearchRequest } from '../search/search-address.ts'
import { searchResults, type SearchView } from '../search/search-results.ts'
import { address } from './address.ts'
import type { PageHead } from './page-head.ts'
import { engineOf } from './search-index.ts'

export const NO_REQUEST: SearchRequest = { query: '', stage: '', kind: '' }

/** The results for a request, as the server shows them without JavaScript; the browser finds the same. */
export function searchPage(catalog: Catalog, request: SearchRequest): Promise<SearchView> {
  return searchResults(engineOf(catalog), request)
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

import type { SearchRequest } from '../search/search-address.ts'
import type { SearchView } from '../search/search-results.ts'

/** From the page to the worker that searches; a new question gives up the one before. */
export interface Question {
  id: number
  request: SearchRequest
  /** Most results. */
  limit: number
}

/** The answer to a question, or why there is none. */
export type Reply = { id: number; view: SearchView } | { id: number; error: string }

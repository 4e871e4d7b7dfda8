import type { EngineOptions, SearchEngine } from './engine-types.ts'

export type * from './engine-types.ts'
export type { SearchRequest } from './search-address.ts'

/** A search over the published files of the index; they are loaded when a query needs them. */
export function createEngine(_options: EngineOptions): SearchEngine {
  return { search: () => Promise.reject(new Error('The index has no reader yet')) }
}

import type { ResultDocument } from './document.ts'
import type { SearchRequest } from './search-address.ts'

/** Loads one file of the index by its name below `/search/`; rejects when it cannot be had. */
export type Load = (name: string, signal?: AbortSignal) => Promise<Uint8Array>

/** A term to look up beside the query's own. */
export interface WeightedTerm {
  term: string
  /** How much it counts; the query's own terms count 1. */
  boost: number
  /** The term of the query that it stands for: a document with either has that part of the query. */
  of?: string | undefined
}

/** What a query may mean beside what it says: synonyms, pinyin, typing errors. */
export interface Expansion {
  terms: readonly WeightedTerm[]
  /** Queries to offer as "did you mean", best first. */
  suggestions: readonly string[]
  /** The query to look up instead, when what was typed is another writing of it (pinyin, initials). */
  instead?: string | undefined
}

/** Looks a cleaned query up in the lexicons. Rejects only when aborted; a lexicon that cannot be had expands to nothing. */
export type Expand = (query: string, load: Load, signal?: AbortSignal) => Expansion | Promise<Expansion>

export interface Hit {
  /** Number of the document in the index. */
  id: number
  /** lunr's score with the bonuses. */
  score: number
  document: ResultDocument
}

export interface SearchAnswer {
  request: SearchRequest
  /** The first `limit` documents that pass the filters, best first; equally good ones in the order of their numbers. */
  hits: Hit[]
  /** How many pass both filters. */
  total: number
  /** How many match the words, before any filter. */
  matching: number
  /** By key of a filter, how many would be left with that choice and the other filter as it is; `''` is no choice. */
  facets: { stages: Readonly<Record<string, number>>; kinds: Readonly<Record<string, number>> }
  suggestions: readonly string[]
  /** Terms of the query that no document has. */
  unknown: readonly string[]
  /** What was looked up when it is not the query itself. */
  instead?: string | undefined
  /** A part of the index could not be loaded: what is here is right, but something may be missing. */
  isPartial: boolean
}

export interface SearchOptions {
  /** Most hits; 30 when left out. */
  limit?: number | undefined
  /** Aborted by the next keystroke: the search rejects with the signal's reason. */
  signal?: AbortSignal | undefined
}

export interface SearchEngine {
  search: (request: SearchRequest, options?: SearchOptions) => Promise<SearchAnswer>
}

export interface EngineOptions {
  load: Load
  expand?: Expand | undefined
}

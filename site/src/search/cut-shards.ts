import type { TermEntry } from './shard.ts'
import type { TermTable } from './term-table.ts'

/** A stretch of the sorted terms. */
export interface Range {
  /** The shortest text that sorts after the terms before it and not after its own. */
  from: string
  entries: TermEntry[]
}

/** What a term and a posting cost, in compressed bytes, roughly. */
const TERM_COST = 2.5
const POSTING_COST = 1.4
/** Below this, the headers of the answer weigh more than what is in it. */
const SMALLEST_COST = 700
/** What one more shard adds to the manifest. */
const MANIFEST_COST = 2.5
/** Shards that a query of some words needs. */
const SHARDS_A_QUERY = 8

/**
 * Cuts the terms into ranges of about equal cost. The more shards, the longer the manifest and the shorter each of them:
 * what a query needs together is least when `shards = sqrt(SHARDS_A_QUERY * all / MANIFEST_COST)`.
 * @param most shards at most
 */
export function cutShards({ terms }: Pick<TermTable, 'terms'>, most = Number.POSITIVE_INFINITY): Range[] {
  const sorted: TermEntry[] = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  const all = sorted.reduce((sum, entry) => sum + cost(entry), 0)
  const target = Math.max(SMALLEST_COST, Math.sqrt((all * MANIFEST_COST) / SHARDS_A_QUERY))
  const ranges: Range[] = [{ from: '', entries: [] }]
  let filled = 0
  let before = ''
  for (const entry of sorted) {
    if (filled > 0 && filled + cost(entry) > target && ranges.length < most) {
      ranges.push({ from: shortestBetween(before, entry[0]), entries: [] })
      filled = 0
    }
    ranges.at(-1)?.entries.push(entry)
    filled += cost(entry)
    before = entry[0]
  }
  return ranges
}

function cost([, postings]: TermEntry): number {
  const count = postings.reduce((sum, field) => sum + (field?.documents.length ?? 0), 0)
  return TERM_COST + POSTING_COST * count
}

function shortestBetween(before: string, term: string): string {
  const characters = [...term]
  for (let length = 1; length < characters.length; length += 1) {
    const start = characters.slice(0, length).join('')
    if (start > before) return start
  }
  return term
}

/** The number of the range in which a term would stand. `froms` ascends and begins with ''. */
export function rangeOf(froms: readonly string[], term: string): number {
  let [low, high] = [0, froms.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((froms[middle] ?? '') <= term) low = middle
    else high = middle - 1
  }
  return low
}

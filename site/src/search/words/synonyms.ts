import type { WeightedTerm } from '../engine-types.ts'
import { normalise, tokenize } from '../tokenize.ts'

/** What a word counts that stands for another one. */
const SYNONYM_BOOST = 0.6
/** Most words looked up beside those of the query: each may cost a file. */
const MOST_WORDS = 12

/** Words that mean the same. */
export type SynonymSet = readonly string[]

/** One line a set, its words separated by tabs. */
export function writeSynonyms(sets: readonly SynonymSet[]): string {
  return sets.map((words) => `${words.map((word) => normalise(word)).join('\t')}\n`).join('')
}

export function readSynonyms(text: string): SynonymSet[] {
  return text
    .split('\n')
    .map((line) => line.split('\t').filter(Boolean))
    .filter((words) => words.length > 1)
}

/** The words to look up beside a query, each standing for the words of the query that mean the same. */
export function synonymTerms(query: string, sets: readonly SynonymSet[]): WeightedTerm[] {
  const text = normalise(query).replaceAll(/\s/g, '')
  const own = new Set(tokenize(text).terms)
  const terms = new Map<string, WeightedTerm>()
  let words = 0
  for (const set of sets) {
    const named = set.filter((word) => text.includes(word)).toSorted((a, b) => b.length - a.length)[0]
    if (named === undefined) continue
    const stoodFor = tokenize(named).terms
    for (const other of set) {
      if (text.includes(other) || words >= MOST_WORDS) continue
      words += 1
      tokenize(other).terms.forEach((term, at) => {
        if (own.has(term) || terms.has(term)) return
        terms.set(term, { term, boost: SYNONYM_BOOST, of: stoodFor[Math.min(at, stoodFor.length - 1)] })
      })
    }
  }
  return [...terms.values()]
}

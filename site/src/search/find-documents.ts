import lunr from 'lunr'
import { normalise, tokenize } from './tokenize.ts'

/** A document found: its place in the list from which the index was built, and how well it fits. */
export interface Hit {
  id: number
  score: number
}

/** A document with some of the words only, and so much worse than the best one, shares no more than a stray pair. */
const CUT_OFF = 0.16
const ALL_WORDS_BONUS = 2

/**
 * Documents for a query, best first; equally good ones in the order of the list.
 * Any of its words may match; one that has all of them counts double.
 */
export function findDocuments(index: lunr.Index, query: string): Hit[] {
  const terms = queryTerms(query)
  const found = look(index, terms, false)
  // A single common character is no term of the index: take the pairs it begins.
  const hits = found.length === 0 && terms.length === 1 ? look(index, terms, true) : found
  const best = Math.max(0, ...hits.map((hit) => hit.score))
  return hits
    .filter((hit) => hit.hasAll || hit.score >= best * CUT_OFF)
    .map(({ id, score, hasAll }) => ({ id, score: hasAll ? score * ALL_WORDS_BONUS : score }))
    .toSorted((a, b) => b.score - a.score || a.id - b.id)
}

/** The different terms of a query: pairs and words, and single characters. */
function queryTerms(query: string): string[] {
  const { terms, characters } = tokenize(query)
  return [...new Set([...terms, ...characters])]
}

function look(index: lunr.Index, terms: readonly string[], isPrefix: boolean): (Hit & { hasAll: boolean })[] {
  if (terms.length === 0) return []
  const wildcard = isPrefix ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE
  const results = index.query((builder) => {
    for (const term of terms) builder.term(term, { wildcard, usePipeline: false })
  })
  const wanted = terms.filter(isWord).length
  return results.map(({ ref, score, matchData }) => {
    const matched = Object.keys(matchData.metadata).filter(isWord).length
    return { id: Number(ref), score, hasAll: matched >= wanted }
  })
}

/** A pair of Han characters, a Latin word, a number: anything longer than one character. */
function isWord(term: string): boolean {
  return [...term].length > 1
}

/** What to mark in a text for a query: its runs of letters, and the pairs and rare single characters inside them. */
export function termsToMark(query: string): string[] {
  const { terms, characters } = tokenize(query)
  const isSingle = [...normalise(query).replaceAll(/\s/g, '')].length === 1
  return [...new Set(isSingle ? characters : terms)]
}

import type { SearchDocument } from './document.ts'
import { tokenize } from './tokenize.ts'

/** Fields of the index and how much a word in them counts, in the order in which they are visited. */
export const FIELDS = [
  { name: 'title', boost: 10 },
  { name: 'aliases', boost: 8 },
  { name: 'headings', boost: 4 },
  { name: 'summary', boost: 3 },
  { name: 'body', boost: 1 },
] as const

/** Single Han characters are kept when no more than this share of the documents has them. */
const RARE_SHARE = 0.05

/** The text of each field, in the order of `FIELDS`. */
export function fieldTexts({ title, aliases, headings, summary, body }: SearchDocument): string[] {
  return [title, aliases.join('\n'), headings.join('\n'), summary, body]
}

/** Adds to the counts how many of these documents have each Han character. */
export function countCharacters(counts: Map<string, number>, documents: readonly SearchDocument[]): void {
  for (const document of documents) {
    const characters = new Set(fieldTexts(document).flatMap((text) => tokenize(text).characters))
    for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
}

/**
 * The Han characters that are too common to be terms by themselves. One document is always few enough.
 * @param counts how many of all documents have a character
 */
export function commonCharacters(counts: ReadonlyMap<string, number>, documents: number): ReadonlySet<string> {
  const limit = Math.max(1, Math.floor(documents * RARE_SHARE))
  return new Set([...counts].flatMap(([character, count]) => (count > limit ? character : [])))
}

/** The terms of a text as they go into the index: words and pairs, then the characters that are not common. */
export function indexTerms(text: string, common: ReadonlySet<string>): string[] {
  const { terms, characters } = tokenize(text)
  return [...terms, ...characters.filter((character) => !common.has(character))]
}

/** The different terms of a query, in its order: words and pairs, then single characters that may be terms. */
export function queryTerms(query: string, common: ReadonlySet<string>): string[] {
  return [...new Set(indexTerms(query, common))]
}

/** A pair of Han characters, a Latin word, a number: anything longer than one character. */
export function isWord(term: string): boolean {
  return [...term].length > 1
}

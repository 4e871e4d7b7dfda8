import { normalise, tokenize } from './tokenize.ts'

/** What to mark in a text for a query: its words, numbers and pairs of characters; a single character for itself. */
export function termsToMark(query: string): string[] {
  const { terms, characters } = tokenize(query)
  const isSingle = [...normalise(query).replaceAll(/\s/g, '')].length === 1
  return [...new Set(isSingle ? characters : terms)]
}

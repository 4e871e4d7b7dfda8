import { toSimplified } from './traditional.ts'

/**
 * The one tokenizer of building and querying: were they to differ, words would not be found.
 * Latin words and numbers stay whole; a run of Han characters gives its overlapping pairs and its single
 * characters (of which the index keeps the rare ones only).
 */
const RUN = /(\p{Script=Han}+)|\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/** NFKC, lower case, simplified characters: the form in which texts and queries are compared. */
export function normalise(text: string): string {
  return Array.from(text.normalize('NFKC').toLowerCase(), toSimplified).join('')
}

export interface Tokens {
  /** Words, numbers and pairs of Han characters, in the order of the text, repeated as often as they occur. */
  terms: string[]
  /** Every Han character, in order. */
  characters: string[]
}

/** Splits any text, also an empty or a malformed one; never throws. */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { terms: [], characters: [] }
  for (const [word, han] of normalise(text).matchAll(RUN)) {
    if (han === undefined) {
      tokens.terms.push(word)
      continue
    }
    const run = [...han]
    tokens.characters.push(...run)
    for (let at = 0; at + 1 < run.length; at += 1) tokens.terms.push(`${run[at]}${run[at + 1]}`)
  }
  return tokens
}

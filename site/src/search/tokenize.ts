import { toSimplified, TRADITIONAL } from './traditional.ts'

/**
 * The one tokenizer of building and querying: were they to differ, words would not be found.
 * Latin words and numbers stay whole; a run of Han characters gives its overlapping pairs and its single
 * characters (of which the index keeps the rare ones only).
 */
const RUN = /(\p{Script=Han}+)|\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/** NFKC, lower case, simplified characters: the form in which texts and queries are compared. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(TRADITIONAL, toSimplified)
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
    let before = ''
    for (const character of han) {
      tokens.characters.push(character)
      if (before) tokens.terms.push(before + character)
      before = character
    }
  }
  return tokens
}

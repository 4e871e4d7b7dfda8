import { type LexiconWord } from './lexicon.ts'
import { soundsLike, type Sounds } from './sounds.ts'

/** A query with one word written as it is probably meant. */
export interface Correction {
  query: string
  word: string
}

/**
 * Queries that may be meant, best first: a stretch of the query sounds like a word of the texts and differs from it in
 * one character (发骚 -> 发烧, 失疹 -> 湿疹). A stretch that itself is a word of the texts is right as it is.
 * @param query normalised
 */
export function correctTypo(query: string, lexicon: readonly LexiconWord[], sounds: Sounds): Correction[] {
  const characters = [...query]
  const known = new Set(lexicon.map(({ word }) => word))
  const found: (Correction & { weight: number })[] = []
  for (const { word, syllables, weight } of lexicon) {
    const letters = [...word]
    for (let at = 0; at + letters.length <= characters.length; at += 1) {
      const wrong = letters.flatMap((letter, offset) => (characters[at + offset] === letter ? [] : [offset]))
      const [offset] = wrong
      if (wrong.length !== 1 || offset === undefined) continue
      const typed = characters.slice(at, at + letters.length)
      if (known.has(typed.join('')) || isPartOfWord(characters, at + offset, known)) continue
      const share = likeness(typed[offset] ?? '', syllables[offset] ?? '', sounds)
      if (share === 0) continue
      const corrected = [...characters.slice(0, at), ...letters, ...characters.slice(at + letters.length)].join('')
      found.push({ query: corrected, word, weight: weight * letters.length * share })
    }
  }
  const best = found.toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
  return [...new Map(best.map((each) => [each.query, each])).values()].map(({ query, word }) => ({ query, word }))
}

/** How much a wrong word of a character whose sound is not known counts: it is rare, and hardly ever meant. */
const UNKNOWN_SOUND = 0.3

function likeness(character: string, syllable: string, sounds: Sounds): number {
  if (!sounds.has(character)) return UNKNOWN_SOUND
  return soundsLike(character, syllable, sounds) ? 1 : 0
}

/** Whether the character at a place stands in a pair that the texts have as a word: then it is meant as it is. */
function isPartOfWord(characters: readonly string[], at: number, known: ReadonlySet<string>): boolean {
  return known.has(`${characters[at - 1]}${characters[at]}`) || known.has(`${characters[at]}${characters[at + 1]}`)
}

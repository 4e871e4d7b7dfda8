import { type Candidate, type LexiconWord, wordsFor } from './lexicon.ts'

/** What letters may stand for: whole queries, best first. */
export interface PinyinReading {
  queries: string[]
  /** Whether the best one is spelled out or given by its initials, and may be looked up right away. */
  isSure: boolean
}

/** Most queries offered for letters. */
const MOST = 5

/** The words of a query written in letters alone (spaces and apostrophes may part them), or undefined. */
export function lettersOf(query: string): string[] | undefined {
  const text = query.normalize('NFKC').toLowerCase().replaceAll(/['’·]/g, '').trim()
  return /^[a-zü]+(?: +[a-zü]+)*$/.test(text) && text.length <= 60 ? text.replaceAll('ü', 'v').split(/ +/) : undefined
}

/**
 * Reads letters as words. A query in one piece that is no word is cut into words from the left, the longest first
 * (haizifashao -> 孩子发烧); every piece must be a word then.
 * @param wordsOf the words whose sound begins with a letter
 */
export async function readPinyin(
  pieces: readonly string[],
  wordsOf: (letter: string) => Promise<readonly LexiconWord[]>,
): Promise<PinyinReading> {
  const joined = pieces.join('')
  const candidates = joined.length > 1 ? wordsFor(joined, await wordsOf(joined[0] ?? '')) : []
  const whole = candidates.slice(0, MOST)
  if (whole[0] && whole[0].fit > 1) return { queries: whole.map(({ word }) => word), isSure: true }
  const parts = pieces.length > 1 ? await wordByWord(pieces, wordsOf) : await cut(joined, wordsOf)
  if (parts) return { queries: [parts.join(''), ...whole.map(({ word }) => word)].slice(0, MOST), isSure: true }
  return { queries: whole.map(({ word }) => word), isSure: false }
}

async function wordByWord(
  pieces: readonly string[],
  wordsOf: (letter: string) => Promise<readonly LexiconWord[]>,
): Promise<string[] | undefined> {
  const words: string[] = []
  for (const piece of pieces) {
    const best: Candidate | undefined = wordsFor(piece, await wordsOf(piece[0] ?? ''))[0]
    const parts = best && best.fit > 1 ? [best.word] : await cut(piece, wordsOf)
    if (!parts) return undefined
    words.push(...parts)
  }
  return words
}

const LONGEST_WORD = 24

async function cut(
  letters: string,
  wordsOf: (letter: string) => Promise<readonly LexiconWord[]>,
): Promise<string[] | undefined> {
  const words: string[] = []
  let rest = letters
  while (rest) {
    const lexicon = await wordsOf(rest[0] ?? '')
    const best = longestBeginning(rest, lexicon)
    if (!best) return undefined
    words.push(best.word)
    rest = rest.slice(best.syllables.join('').length)
  }
  return words
}

function longestBeginning(letters: string, lexicon: readonly LexiconWord[]): LexiconWord | undefined {
  return lexicon
    .filter(({ syllables }) => {
      const sound = syllables.join('')
      return sound.length <= LONGEST_WORD && letters.startsWith(sound)
    })
    .toSorted((a, b) => b.syllables.join('').length - a.syllables.join('').length || b.weight - a.weight)[0]
}

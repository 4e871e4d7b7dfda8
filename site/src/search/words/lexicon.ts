/** A word of the published texts, with its sound. */
export interface LexiconWord {
  word: string
  /** Pinyin without tones, a syllable a character: `fa`, `shao`; `nv` for 女. */
  syllables: readonly string[]
  /** How much the texts are about it; a title or another name of a page counts most. */
  weight: number
}

/** One line a word: `发烧 fa shao 12`. */
export function writeLexicon(words: readonly LexiconWord[]): string {
  return words.map(({ word, syllables, weight }) => `${word} ${syllables.join(' ')} ${weight}\n`).join('')
}

/** The opposite of `writeLexicon`; lines that are cut off or broken are left out. */
export function readLexicon(text: string): LexiconWord[] {
  return text.split('\n').flatMap((line) => {
    const [word, ...rest] = line.split(' ')
    const weight = Number(rest.pop())
    const isWhole = word && rest.length === [...word].length && rest.every(Boolean) && weight > 0
    return isWhole ? [{ word, syllables: rest, weight }] : []
  })
}

/** Letters that begin a syllable: each has a file of its own. */
export const FIRST_LETTERS = [...'abcdefghjklmnopqrstwxyz']

/**
 * The form in which typed pinyin is compared: sounds that many regions do not tell apart are one (zh-z, ch-c, sh-s,
 * -ng, -n), and so are ü, v and u.
 */
export function alike(pinyin: string): string {
  return pinyin
    .replaceAll(/([zcs])h/g, '$1')
    .replaceAll(/n?g(?![aeiouv])/g, 'n')
    .replaceAll(/[vü]/g, 'u')
}

export interface Candidate {
  word: string
  /** Better first: 3 the whole word in full, 2 its initials, 1 the beginning of a longer word. */
  fit: 3 | 2 | 1
  weight: number
}

/** Words that typed letters may stand for, best first: `fashao`, `fs` -> 发烧. */
export function wordsFor(letters: string, lexicon: readonly LexiconWord[]): Candidate[] {
  const wanted = alike(letters)
  return lexicon
    .flatMap(({ word, syllables, weight }): Candidate[] => {
      const fit = fitOf(letters, wanted, syllables)
      return fit === 0 ? [] : [{ word, fit, weight }]
    })
    .toSorted((a, b) => b.fit - a.fit || b.weight - a.weight || (a.word < b.word ? -1 : 1))
}

function fitOf(letters: string, wanted: string, syllables: readonly string[]): 0 | 1 | 2 | 3 {
  const whole = syllables.join('')
  if (whole === letters || alike(whole) === wanted) return 3
  const initials = syllables.map((syllable) => syllable[0]).join('')
  if (letters.length > 1 && initials === letters) return 2
  if (letters.length > 2 && (whole.startsWith(letters) || (letters.length > 2 && initials.startsWith(letters))))
    return 1
  return 0
}

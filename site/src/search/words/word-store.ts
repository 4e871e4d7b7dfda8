import type { Load } from '../engine-types.ts'
import { FIRST_LETTERS, type LexiconWord, readLexicon } from './lexicon.ts'
import { readSounds, type Sounds } from './sounds.ts'
import { readSynonyms, type SynonymSet } from './synonyms.ts'
import { WORD_FILES } from './word-files.ts'

/** The lists of words, each loaded once and when first asked for. What cannot be had is empty, and asked for again. */
export interface WordStore {
  synonyms: () => Promise<readonly SynonymSet[]>
  sounds: () => Promise<Sounds>
  traditional: () => Promise<ReadonlyMap<string, string>>
  lexicon: (letter: string) => Promise<readonly LexiconWord[]>
}

export function createWordStore(load: Load): WordStore {
  const files = new Map<string, Promise<unknown>>()
  const once = async <Value>(name: string, read: (text: string) => Value): Promise<Value> => {
    const known = files.get(name) as Promise<Value> | undefined
    if (known) return known
    const loading = load(name).then((bytes) => read(new TextDecoder().decode(bytes)))
    files.set(name, loading)
    return loading.catch(() => {
      files.delete(name)
      return read('')
    })
  }
  return {
    synonyms: () => once(WORD_FILES.synonyms, readSynonyms),
    sounds: () => once(WORD_FILES.sounds, readSounds),
    traditional: () => once(WORD_FILES.traditional, readPairs),
    lexicon: (letter) =>
      FIRST_LETTERS.includes(letter) ? once(WORD_FILES.lexicon(letter), readLexicon) : Promise.resolve([]),
  }
}

function readPairs(text: string): ReadonlyMap<string, string> {
  const characters = [...text.trim()]
  return new Map(characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1] ?? from]] : [])))
}

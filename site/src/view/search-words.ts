import type { Catalog } from '../../../content/contract/catalog.ts'
import { buildLexicon, commonSounds } from '../search/words/build-words.ts'
import { FIRST_LETTERS, writeLexicon } from '../search/words/lexicon.ts'
import { writeSounds } from '../search/words/sounds.ts'
import { writeSynonyms } from '../search/words/synonyms.ts'
import { TRADITIONAL_PAIRS } from '../search/words/traditional-table.ts'
import { WORD_FILES } from '../search/words/word-files.ts'
import { searchDocuments } from './search-documents.ts'

/** Names of the files of words below `/search/`: the same for every Catalog. */
export const WORD_FILE_NAMES: readonly string[] = [
  WORD_FILES.synonyms,
  WORD_FILES.sounds,
  WORD_FILES.traditional,
  ...FIRST_LETTERS.map(WORD_FILES.lexicon),
]

/** A Catalog never changes, so what was made for it stays right for as long as it lives. */
const made = new WeakMap<Catalog, ReadonlyMap<string, string>>()

/** The files of words, by their name below `/search/`. */
export function wordFiles(catalog: Catalog): ReadonlyMap<string, string> {
  const known = made.get(catalog)
  if (known) return known
  const lexicon = buildLexicon(
    searchDocuments(catalog),
    catalog.synonyms.flatMap(({ words }) => words),
  )
  const files = new Map([
    [WORD_FILES.synonyms, writeSynonyms(catalog.synonyms.map(({ words }) => words))],
    [WORD_FILES.sounds, writeSounds(commonSounds())],
    [WORD_FILES.traditional, TRADITIONAL_PAIRS],
    ...FIRST_LETTERS.map((letter): [string, string] => [
      WORD_FILES.lexicon(letter),
      writeLexicon(lexicon.filter(({ syllables }) => syllables[0]?.startsWith(letter))),
    ]),
  ])
  made.set(catalog, files)
  return files
}

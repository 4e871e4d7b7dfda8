/** Files of words below `/search/`; texts of lines, fetched when a query needs them. */
export const WORD_FILES = {
  synonyms: 'words/synonyms.txt',
  sounds: 'words/sounds.txt',
  traditional: 'words/traditional.txt',
  /** Words whose sound begins with this letter. */
  lexicon: (letter: string) => `words/${letter}.txt`,
}

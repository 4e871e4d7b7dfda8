import lunr from 'lunr'
import type { SearchDocument } from './document.ts'
import { tokenize } from './tokenize.ts'

/** Fields of the index and how much a word in them counts. */
const FIELDS = { title: 10, aliases: 8, headings: 4, summary: 3, body: 1 } as const
type Field = keyof typeof FIELDS

/** Single Han characters are kept when no more than this share of the documents has them. */
const RARE_SHARE = 0.05

/**
 * The index of all documents; a document is found under its place in the list.
 * The same list gives the same index, to the byte once serialised.
 */
export function buildIndex(documents: readonly SearchDocument[]): lunr.Index {
  const entries = documents.map((document, id) => ({ id, ...fieldTexts(document) }))
  const isRare = rareCharacters(entries.map((entry) => Object.keys(FIELDS).map((field) => entry[field as Field])))
  const builder = new lunr.Builder()
  builder.ref('id')
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost })
  // Typed as a function of any text; the pipeline stays empty, since the tokens come out as they are to be found.
  builder.tokenizer = ((text: string) => {
    const { terms, characters } = tokenize(text)
    return [...terms, ...characters.filter(isRare)].map((term) => new lunr.Token(term, {}))
  }) as typeof lunr.tokenizer
  for (const entry of entries) builder.add(entry)
  return builder.build()
}

function fieldTexts(document: SearchDocument): Record<Field, string> {
  const { title, aliases, headings, summary, body } = document
  return { title, aliases: aliases.join('\n'), headings: headings.join('\n'), summary, body }
}

/** A test for the characters that at most `RARE_SHARE` of the documents have; one document is always few enough. */
function rareCharacters(documents: readonly (readonly string[])[]): (character: string) => boolean {
  const counts = new Map<string, number>()
  for (const texts of documents) {
    const characters = new Set(texts.flatMap((text) => tokenize(text).characters))
    for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const limit = Math.max(1, Math.floor(documents.length * RARE_SHARE))
  return (character) => (counts.get(character) ?? 0) <= limit
}

import type { SearchDocument } from './document.ts'
import { FIELDS, fieldTexts, indexTerms } from './fields.ts'

/**
 * Where a term stands in one field: columns of equal length, ascending by document. The length of the field goes with
 * each posting, since a query needs it for the documents it finds and for no others.
 */
export interface Postings {
  documents: number[]
  frequencies: number[]
  lengths: number[]
}

/** The postings of a term by field, in the order of `FIELDS`; undefined where no document has it in that field. */
export type TermPostings = readonly (Postings | undefined)[]

export interface TermTable {
  terms: Map<string, (Postings | undefined)[]>
  /** Sum of the lengths of each field, in terms. */
  lengthSums: number[]
}

export const emptyTermTable = (): TermTable => ({ terms: new Map(), lengthSums: FIELDS.map(() => 0) })

/**
 * Adds to a table what lunr.Builder counts, without its vectors: those follow from these counts at query time.
 * @param firstNumber the number of the first document, above those in the table; the others follow
 */
export function countTerms(
  table: TermTable,
  documents: readonly SearchDocument[],
  common: ReadonlySet<string>,
  firstNumber: number,
): void {
  for (const [place, document] of documents.entries()) {
    for (const [field, text] of fieldTexts(document).entries()) {
      const terms = indexTerms(text, common)
      table.lengthSums[field] = (table.lengthSums[field] ?? 0) + terms.length
      for (const [term, frequency] of frequencies(terms)) {
        const postings = postingsOf(table, term, field)
        postings.documents.push(firstNumber + place)
        postings.frequencies.push(frequency)
        postings.lengths.push(terms.length)
      }
    }
  }
}

/** Lengths of a document's fields, in terms. */
export function fieldLengths(document: SearchDocument, common: ReadonlySet<string>): number[] {
  return fieldTexts(document).map((text) => indexTerms(text, common).length)
}

function frequencies(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function postingsOf({ terms }: TermTable, term: string, field: number): Postings {
  let byField = terms.get(term)
  if (!byField) terms.set(term, (byField = FIELDS.map(() => undefined)))
  return (byField[field] ??= { documents: [], frequencies: [], lengths: [] })
}

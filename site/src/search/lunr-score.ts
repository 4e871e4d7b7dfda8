import { FIELDS } from './fields.ts'
import type { TermPostings } from './term-table.ts'

/** Counts of the whole index, as lunr needs them. */
export interface Counts {
  documents: number
  /** Sum of the lengths of each field over all documents. */
  lengthSums: readonly number[]
}

/** One term of a query with all its postings; a later one of the same name adds to its boost. */
export interface QueryTerm {
  term: string
  boost: number
  postings: TermPostings
}

export interface Scored {
  id: number
  score: number
}

const K1 = 1.2
const B = 0.75

/** lunr's inverse document frequency: a document counts once for every field that has the term. */
function inverseFrequency(postings: TermPostings, documents: number): number {
  const having = postings.reduce((sum, field) => sum + (field?.documents.length ?? 0), 0)
  return Math.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)))
}

/**
 * Documents with lunr's score, bit for bit as lunr 2.3.9 gives them for an index whose terms are numbered in sorted
 * order: the products are added in that order, the fields of a document in the order in which the terms of the query
 * first meet them. They come in the order of meeting, which is lunr's for equal scores.
 */
export function scoresAsMet(query: readonly QueryTerm[], { documents, lengthSums }: Counts): Scored[] {
  const boosts = new Map<string, number>()
  for (const { term, boost, postings } of query)
    if (isFound(postings)) boosts.set(term, (boosts.get(term) ?? 0) + boost)
  const found = [...new Map(query.filter(({ term }) => boosts.has(term)).map((one) => [one.term, one])).values()]
  const sorted = found.toSorted((a, b) => (a.term < b.term ? -1 : 1))
  const magnitude = Math.sqrt(sorted.reduce((sum, { term }) => sum + square(boosts.get(term) ?? 0), 0))
  const size = sizeFor(found)
  const products = FIELDS.map(() => new Float64Array(size))
  for (const { term, postings } of sorted) {
    const frequency = inverseFrequency(postings, documents)
    const queryBoost = boosts.get(term) ?? 0
    for (const [field, columns] of postings.entries()) {
      const sums = products[field]
      if (!columns || !sums) continue
      const average = (lengthSums[field] ?? 0) / documents
      const fieldBoost = FIELDS[field]?.boost ?? 1
      for (let at = 0; at < columns.documents.length; at += 1) {
        const id = columns.documents[at] ?? 0
        const tf = columns.frequencies[at] ?? 0
        const length = columns.lengths[at] ?? 0
        const raw = ((frequency * ((K1 + 1) * tf)) / (K1 * (1 - B + B * (length / average)) + tf)) * fieldBoost
        sums[id] = (sums[id] ?? 0) + queryBoost * (Math.round(raw * 1000) / 1000)
      }
    }
  }
  return inOrderOfMeeting(found, products, magnitude, size)
}

const square = (value: number): number => value * value

function isFound(postings: TermPostings): boolean {
  return postings.some((field) => field && field.documents.length > 0)
}

function inOrderOfMeeting(
  query: readonly QueryTerm[],
  products: readonly Float64Array[],
  magnitude: number,
  size: number,
): Scored[] {
  const scored: Scored[] = []
  /** Where in the list a document stands, and one more; 0: nowhere yet. */
  const places = new Uint32Array(size)
  const isMet = products.map(() => new Uint8Array(size))
  for (const { postings } of query) {
    for (const [field, columns] of postings.entries()) {
      const [sums, met] = [products[field], isMet[field]]
      if (!columns || !sums || !met) continue
      for (const id of columns.documents) {
        if (met[id]) continue
        met[id] = 1
        const score = (sums[id] ?? 0) / magnitude || 0
        const known = scored[(places[id] ?? 0) - 1]
        if (known) known.score += score
        else places[id] = scored.push({ id, score })
      }
    }
  }
  return scored
}

/** One more than the greatest number of a document that is met. */
export function sizeFor(terms: readonly Pick<QueryTerm, 'postings'>[]): number {
  return terms.reduce(
    (size, { postings }) =>
      postings.reduce((most, columns) => Math.max(most, (columns?.documents.at(-1) ?? -1) + 1), size),
    0,
  )
}

import { isWord } from './fields.ts'
import { sizeFor, type QueryTerm, type Scored } from './lunr-score.ts'

/** A term with its postings, and the query's term that it stands for: mostly itself. */
export type LookedUp = QueryTerm & { of: string }

export interface Bonuses {
  /** Added when a document has all words of the query; a share of it for a share of them. */
  coverage: number
  /** The same for the title alone. */
  title: number
}

/** Chosen by measurement on half of the queries of `npm run bench -- search`. */
const BONUSES: Bonuses = { coverage: 1, title: 1 }

/** A document with some of the words only, and so much worse than the best one, shares no more than a stray pair. */
const CUT_OFF = 0.16

/**
 * The second step of ranking, after lunr's: what has all of the words, and has them in the title, comes first.
 * @param terms all terms that were looked up, each with the query's term that it stands for
 */
export function rankWithBonuses(
  scored: readonly Scored[],
  terms: readonly LookedUp[],
  bonuses: Bonuses = BONUSES,
): Scored[] {
  const words = [...new Set(terms.map(({ of }) => of).filter(isWord))]
  const size = sizeFor(terms)
  const [anywhere, inTitle] = [new Uint16Array(size), new Uint16Array(size)]
  for (const word of words) countWord(terms, word, anywhere, inTitle)
  const share = (counts: Uint16Array, id: number): number => (words.length === 0 ? 1 : (counts[id] ?? 0) / words.length)
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0)
  const ranked: Scored[] = []
  for (const { id, score } of scored) {
    const covered = share(anywhere, id)
    if (covered < 1 && score < best * CUT_OFF) continue
    const titled = share(inTitle, id)
    const factor = (1 + bonuses.coverage * covered * covered) * (1 + bonuses.title * titled * titled)
    ranked.push({ id, score: score * factor })
  }
  return ranked.sort((a, b) => b.score - a.score || a.id - b.id)
}

/** Counts a word of the query once in each document that has it, or something for it, and once in each such title. */
function countWord(terms: readonly LookedUp[], word: string, anywhere: Uint16Array, inTitle: Uint16Array): void {
  const isCounted = new Uint8Array(anywhere.length)
  const isTitleCounted = new Uint8Array(anywhere.length)
  for (const { of, postings } of terms) {
    if (of !== word) continue
    for (const [field, columns] of postings.entries()) {
      for (const id of columns?.documents ?? []) {
        if (!isCounted[id]) anywhere[id] = (anywhere[id] ?? 0) + 1
        isCounted[id] = 1
        if (field !== 0) continue
        if (!isTitleCounted[id]) inTitle[id] = (inTitle[id] ?? 0) + 1
        isTitleCounted[id] = 1
      }
    }
  }
}

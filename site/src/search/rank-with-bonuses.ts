import { isWord } from './fields.ts'
import type { QueryTerm, Scored } from './lunr-score.ts'

/** A term with its postings, and the query's term that it stands for: mostly itself. */
export type LookedUp = QueryTerm & { of: string }

/** A term of the query that is a word, with what may stand for it. */
interface Wanted {
  /** Documents that have it, or something for it, in any field. */
  anywhere: Set<number>
  /** ... in the title. */
  inTitle: Set<number>
}

export interface Bonuses {
  /** Added when a document has all words of the query; a share of it for a share of them. */
  coverage: number
  /** The same for the title alone. */
  title: number
}

/** Chosen by measurement on half of the queries of `npm run bench -- search`. */
export const BONUSES: Bonuses = { coverage: 1, title: 1 }

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
  const wanted = wantedWords(terms)
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0)
  return scored
    .flatMap(({ id, score }) => {
      const share = shareOf(wanted, ({ anywhere }) => anywhere.has(id))
      if (share < 1 && score < best * CUT_OFF) return []
      const titleShare = shareOf(wanted, ({ inTitle }) => inTitle.has(id))
      const factor = (1 + bonuses.coverage * share ** 2) * (1 + bonuses.title * titleShare ** 2)
      return { id, score: score * factor }
    })
    .sort((a, b) => b.score - a.score || a.id - b.id)
}

function wantedWords(terms: readonly LookedUp[]): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { of, postings } of terms) {
    if (!isWord(of)) continue
    let one = wanted.get(of)
    if (!one) wanted.set(of, (one = { anywhere: new Set(), inTitle: new Set() }))
    for (const [field, columns] of postings.entries()) {
      for (const id of columns?.documents ?? []) {
        one.anywhere.add(id)
        if (field === 0) one.inTitle.add(id)
      }
    }
  }
  return [...wanted.values()]
}

function shareOf(wanted: readonly Wanted[], has: (one: Wanted) => boolean): number {
  return wanted.length === 0 ? 1 : wanted.filter(has).length / wanted.length
}

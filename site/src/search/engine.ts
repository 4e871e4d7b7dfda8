import { KINDS } from './document.ts'
import type {
  EngineOptions,
  Expansion,
  Hit,
  SearchAnswer,
  SearchEngine,
  SearchOptions,
  WeightedTerm,
} from './engine-types.ts'
import { isWord, queryTerms } from './fields.ts'
import { termsToMark } from './highlight-terms.ts'
import { highlight } from './highlight.ts'
import { IndexReader } from './index-reader.ts'
import { scoresAsMet, type Scored } from './lunr-score.ts'
import { MANIFEST_FILE, readManifest } from './manifest.ts'
import { MAX_RESULTS } from './max-results.ts'
import { rankWithBonuses, type LookedUp } from './rank-with-bonuses.ts'
import type { SearchRequest } from './search-address.ts'
import { normalise } from './tokenize.ts'
import { STAGES } from '../view/ages.ts'

export type * from './engine-types.ts'
export type { SearchRequest } from './search-address.ts'

const NO_EXPANSION: Expansion = { terms: [], suggestions: [] }

/**
 * A search over the published files of the index; they are loaded when a query needs them, and kept.
 * The server gives it the same files from memory and so finds the same.
 */
export function createEngine({ load, expand }: EngineOptions): SearchEngine {
  let reader: Promise<IndexReader> | undefined

  const open = (): Promise<IndexReader> => {
    if (reader) return reader
    const opening = load(MANIFEST_FILE)
      .catch(() => load(MANIFEST_FILE))
      .then((bytes) => new IndexReader(readManifest(bytes), load))
    reader = opening
    opening.catch(() => (reader = undefined))
    return opening
  }

  const attempt = async (index: IndexReader, request: SearchRequest, options: SearchOptions): Promise<SearchAnswer> => {
    const loss = new Loss(options.signal)
    const wanted = request.query && expand ? expand(request.query, load, options.signal) : NO_EXPANSION
    const expansion = (await loss.orNothing(Promise.resolve(wanted))) ?? NO_EXPANSION
    const query = expansion.instead ?? request.query
    const unknown: string[] = []
    const matching =
      query === '' ? index.ids().map((id) => ({ id, score: 0 })) : await find(index, query, expansion, loss, unknown)
    const passes = filter(index, request)
    const shown = matching.filter(({ id }) => passes(id))
    const best = shown.slice(0, options.limit ?? MAX_RESULTS)
    const hits = await Promise.all(best.map((scored) => hit(index, scored, termsToMark(query), loss)))
    return {
      request,
      hits: hits.filter((one) => one !== undefined),
      total: shown.length,
      matching: matching.length,
      facets: facets(index, request, matching),
      suggestions: expansion.suggestions,
      unknown,
      instead: expansion.instead,
      isPartial: loss.isAny,
    }
  }

  return {
    search: async (request, options = {}) => {
      const used = await open()
      const answer = await attempt(used, request, options)
      if (!answer.isPartial) return answer
      // A newer index may have been published since, and files of the old one be gone.
      reader = undefined
      return open().then(
        (fresh) => attempt(fresh, request, options),
        () => answer,
      )
    },
  }
}

/** What could not be loaded for one answer. */
class Loss {
  isAny = false
  readonly signal: AbortSignal | undefined

  constructor(signal: AbortSignal | undefined) {
    this.signal = signal
  }

  /** The value, or nothing when it cannot be had; rejects only when the search was given up. */
  async orNothing<Value>(loading: Promise<Value>): Promise<Value | undefined> {
    try {
      const value = await loading
      this.signal?.throwIfAborted()
      return value
    } catch {
      this.signal?.throwIfAborted()
      this.isAny = true
      return undefined
    }
  }
}

/** @param unknown is given the terms of the query that no document has */
async function find(
  index: IndexReader,
  query: string,
  expansion: Expansion,
  loss: Loss,
  unknown: string[],
): Promise<Scored[]> {
  const own = queryTerms(query, index.common).map((term) => ({ term, boost: 1 }))
  const looked = await lookUp(index, [...own, ...expansion.terms], loss)
  unknown.push(...looked.flatMap(({ term, of, postings }) => (of === term && !postings.some(Boolean) ? [term] : [])))
  const scored = scoresAsMet(looked, index.counts)
  if (scored.length > 0 || isWord(query)) return rankWithBonuses(scored, looked)
  // A single common character is no term of the index: take the pairs it begins.
  const terms = (await loss.orNothing(index.termsFrom(normalise(query), loss.signal))) ?? []
  const pairs = await lookUp(
    index,
    terms.map((term) => ({ term, boost: 1, of: query })),
    loss,
  )
  return rankWithBonuses(scoresAsMet(pairs, index.counts), pairs)
}

function lookUp(index: IndexReader, terms: readonly WeightedTerm[], loss: Loss): Promise<LookedUp[]> {
  return Promise.all(
    terms.map(async ({ term, boost, of = term }) => ({
      term,
      boost,
      of,
      postings: (await loss.orNothing(index.postings(term, loss.signal))) ?? [],
    })),
  )
}

/** Of the text only what a result shows is loaded: nothing where title and summary already show why it was found. */
async function hit(
  index: IndexReader,
  { id, score }: Scored,
  terms: readonly string[],
  loss: Loss,
): Promise<Hit | undefined> {
  const card = await loss.orNothing(index.card(id, loss.signal))
  if (!card) return undefined
  const isShown = [card.title, card.summary].some((text) => highlight(text, terms).some(({ isMarked }) => isMarked))
  const text = isShown || terms.length === 0 ? '' : await loss.orNothing(index.text(card, loss.signal))
  const { textHash: _hash, ...shown } = card
  return { id, score, document: { ...shown, text: text ?? '' } }
}

function filter({ classes }: IndexReader, { stage, kind }: Pick<SearchRequest, 'stage' | 'kind'>) {
  return (id: number): boolean =>
    (stage === '' || (classes[id]?.stages.includes(stage) ?? false)) && (kind === '' || classes[id]?.kind === kind)
}

function facets({ classes }: IndexReader, request: SearchRequest, matching: readonly Scored[]): SearchAnswer['facets'] {
  const stages: Record<string, number> = Object.fromEntries(
    ['', ...STAGES.map(({ key }) => key)].map((key) => [key, 0]),
  )
  const kinds: Record<string, number> = Object.fromEntries(['', ...KINDS.map(({ key }) => key)].map((key) => [key, 0]))
  const add = (counts: Record<string, number>, key: string): void => void (counts[key] = (counts[key] ?? 0) + 1)
  for (const { id } of matching) {
    const known = classes[id]
    if (!known) continue
    if (request.kind === '' || known.kind === request.kind) for (const key of ['', ...known.stages]) add(stages, key)
    if (request.stage === '' || known.stages.includes(request.stage))
      for (const key of ['', known.kind]) add(kinds, key)
  }
  return { stages, kinds }
}

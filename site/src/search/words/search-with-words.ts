import type { Expand, Expansion, Load, SearchAnswer, SearchEngine, SearchOptions } from '../engine-types.ts'
import type { SearchRequest } from '../search-address.ts'
import { normalise } from '../tokenize.ts'
import { correctTypo } from './correct-typo.ts'
import { FIRST_LETTERS } from './lexicon.ts'
import { lettersOf, readPinyin } from './read-pinyin.ts'
import type { Sounds } from './sounds.ts'
import { synonymTerms } from './synonyms.ts'
import { createWordStore, type WordStore } from './word-store.ts'

/** Most queries offered as "did you mean". */
const MOST_SUGGESTIONS = 4
/** A query with fewer results finds too little: then other writings are tried. */
const FEW = 3

export interface WordSearch extends SearchEngine {
  /** What the engine asks before it looks a query up: synonyms and pinyin. */
  expand: Expand
}

/**
 * A search that also understands pinyin, initials, synonyms, traditional writing and one mistyped character.
 * @param makeEngine makes the engine that looks words up; it is given what a query may mean beside what it says
 */
export function createWordSearch(load: Load, makeEngine: (expand: Expand) => SearchEngine): WordSearch {
  const store = createWordStore(load)
  const expand: Expand = (query) => expandQuery(query, store)
  const engine = makeEngine(expand)
  return {
    expand,
    search: async (request, options = {}) => {
      const answer = await engine.search(request, options)
      const other = await otherWriting(answer, store)
      options.signal?.throwIfAborted()
      return other ? lookUpInstead(engine, request, options, answer, other) : answer
    },
  }
}

async function expandQuery(query: string, store: WordStore): Promise<Expansion> {
  const pieces = lettersOf(query)
  if (!pieces) return { terms: synonymTerms(query, await store.synonyms()), suggestions: [] }
  const { queries, isSure } = await readPinyin(pieces, store.lexicon)
  const [best, ...others] = queries
  if (!isSure || best === undefined) return { terms: [], suggestions: queries.slice(0, MOST_SUGGESTIONS) }
  const terms = synonymTerms(best, await store.synonyms())
  return { terms, suggestions: others.slice(0, MOST_SUGGESTIONS), instead: best }
}

interface Other {
  /** Other queries, best first. */
  queries: string[]
  /** Whether the first is to be looked up right away. */
  isSure: boolean
}

/** What else a query may be when it finds little, or when some of its characters stand in none of the best results. */
async function otherWriting(answer: SearchAnswer, store: WordStore): Promise<Other | undefined> {
  const query = normalise(answer.request.query)
  if (!/\p{Script=Han}/u.test(query) || answer.instead !== undefined) return undefined
  // All of it stands in the texts, so it is written as they are.
  if (answer.matching > 0 && answer.unknown.length === 0) return undefined
  if (answer.matching >= FEW && strangeCharacters(query, new Set(answer.unknown)).length === 0) return undefined
  const sounds = await store.sounds()
  // The table of sounds has all common simplified characters, so a traditional one is none of them.
  if ([...query].some((character) => /\p{Script=Han}/u.test(character) && !sounds.has(character))) {
    const pairs = await store.traditional()
    const simplified = Array.from(query, (character) => pairs.get(character) ?? character).join('')
    if (simplified !== query) return { queries: [simplified], isSure: true }
  }
  const lexicon = (await Promise.all(lettersIn(query, sounds).map(store.lexicon))).flat()
  const queries = correctTypo(query, lexicon, sounds).map((correction) => correction.query)
  return queries.length > 0 ? { queries, isSure: true } : undefined
}

/** Characters that no published text has beside one of their neighbours in the query. */
function strangeCharacters(query: string, unknown: ReadonlySet<string>): string[] {
  const runs = query.match(/\p{Script=Han}{2,}/gu) ?? []
  return runs.flatMap((run) => {
    const characters = [...run]
    return characters.filter((character, at) => {
      const before = at === 0 || unknown.has(`${characters[at - 1]}${character}`)
      const after = at === characters.length - 1 || unknown.has(`${character}${characters[at + 1]}`)
      return before && after
    })
  })
}

/** First letters of the sounds of a query: whose files may hold what is meant. */
function lettersIn(query: string, sounds: Sounds): string[] {
  const letters = [...query].flatMap((character) => (sounds.get(character) ?? []).map((sound) => sound[0] ?? ''))
  return [...new Set(letters)].filter((letter) => FIRST_LETTERS.includes(letter))
}

async function lookUpInstead(
  engine: SearchEngine,
  request: SearchRequest,
  options: SearchOptions,
  answer: SearchAnswer,
  { queries, isSure }: Other,
): Promise<SearchAnswer> {
  const [best, ...others] = queries
  const suggestions = [...new Set([...others, ...answer.suggestions])].slice(0, MOST_SUGGESTIONS)
  if (!isSure || best === undefined) return { ...answer, suggestions: queries.slice(0, MOST_SUGGESTIONS) }
  const found = await engine.search({ ...request, query: best }, options)
  if (found.matching === 0) return { ...answer, suggestions }
  return { ...found, request: answer.request, instead: best, suggestions }
}

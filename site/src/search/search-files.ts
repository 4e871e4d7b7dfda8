import { fingerprint } from './bytes.ts'
import { cutShards } from './cut-shards.ts'
import type { SearchDocument } from './document.ts'
import { resultDocument } from './document.ts'
import { commonCharacters, countCharacters, FIELDS } from './fields.ts'
import {
  CARDS_A_FILE,
  cardsFile,
  encodeClasses,
  MANIFEST_FILE,
  shardFile,
  textFile,
  type Card,
  type Manifest,
  type Part,
} from './manifest.ts'
import { encodeShard } from './shard.ts'
import { countTerms, emptyTermTable, fieldLengths } from './term-table.ts'

/** A part of the index, as it is remembered while documents change. */
export interface BuiltPart {
  part: Part
  documents: readonly SearchDocument[]
  shards: readonly Uint8Array[]
  lengthSums: readonly number[]
}

export interface SearchFiles {
  base: BuiltPart
  delta?: BuiltPart | undefined
  common: ReadonlySet<string>
  gone: ReadonlySet<number>
  /** Names below `/search/`. */
  names: string[]
  /** The content of a file; undefined for a name that is none of them. */
  read: (name: string) => string | Uint8Array | undefined
}

interface Limits {
  /** From this many documents on, a change is put into a delta: below it, building everything anew is quick enough. */
  deltaFrom: number
  /** A delta past this many bytes, before compression, is merged into a new base. */
  deltaBytes: number
}

const LIMITS: Limits = { deltaFrom: 1_000, deltaBytes: 64_000 }

const encoder = new TextEncoder()

/** Documents that are counted, and shards that are encoded, in one step. */
const A_STEP = 50

/** Raised when the meaning of the files changes. */
const FORMAT = 1

/**
 * All files of the index. Given what was built before, a large index keeps its base and puts what changed into a delta;
 * then the files depend on that history, the answers do not.
 * @param documents in the order of their numbers; their addresses differ
 */
export function searchFiles(documents: readonly SearchDocument[], before?: SearchFiles, limits = LIMITS): SearchFiles {
  const steps = searchSteps(documents, before, limits)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of some ten milliseconds: between two of them whoever builds may do what is more urgent. */
export function* searchSteps(
  documents: readonly SearchDocument[],
  before?: SearchFiles,
  limits = LIMITS,
): Generator<undefined, SearchFiles> {
  const changed =
    before && documents.length >= limits.deltaFrom ? yield* withDelta(before, documents, limits) : undefined
  if (changed) return changed
  const counts = new Map<string, number>()
  for (const some of inSteps(documents)) {
    countCharacters(counts, some)
    yield
  }
  const common = commonCharacters(counts, documents.length)
  return assemble(yield* buildPart(documents, common, 0), undefined, common, new Set())
}

function* inSteps<Item>(items: readonly Item[]): Generator<readonly Item[], void> {
  for (let start = 0; start < items.length; start += A_STEP) yield items.slice(start, start + A_STEP)
}

function* withDelta(
  { base, common }: SearchFiles,
  documents: readonly SearchDocument[],
  { deltaBytes }: Limits,
): Generator<undefined, SearchFiles | undefined> {
  const wanted = new Map(documents.map((document) => [printOf(document), document]))
  const gone = new Set<number>()
  for (const [id, document] of base.documents.entries()) if (!wanted.delete(printOf(document))) gone.add(id)
  if (wanted.size === 0) return assemble(base, undefined, common, gone)
  const delta = yield* buildPart([...wanted.values()], common, base.documents.length, 1)
  if ((delta.shards[0]?.length ?? 0) > deltaBytes) return undefined
  return assemble(base, delta, common, gone)
}

function* buildPart(
  documents: readonly SearchDocument[],
  common: ReadonlySet<string>,
  first: number,
  mostShards = Number.POSITIVE_INFINITY,
): Generator<undefined, BuiltPart> {
  const table = emptyTermTable()
  let counted = first
  for (const some of inSteps(documents)) {
    countTerms(table, some, common, counted)
    counted += some.length
    yield
  }
  const ranges = cutShards(table, mostShards)
  const shards: Uint8Array[] = []
  for (const some of inSteps(ranges)) {
    shards.push(...some.map(({ entries }) => encodeShard(entries)))
    yield
  }
  return {
    part: {
      id: fingerprint(encoder.encode(JSON.stringify([FORMAT, first, documents]))),
      first,
      count: documents.length,
      froms: ranges.map(({ from }) => from).join('\n'),
    },
    documents,
    shards,
    lengthSums: table.lengthSums,
  }
}

function assemble(
  base: BuiltPart,
  delta: BuiltPart | undefined,
  common: ReadonlySet<string>,
  gone: ReadonlySet<number>,
): SearchFiles {
  const parts = delta ? [base, delta] : [base]
  const all = parts.flatMap((part) => part.documents)
  const manifest: Manifest = {
    parts: parts.map(({ part }) => part),
    lengthSums: sumsWithout(parts, common, gone),
    common: [...common].toSorted().join(''),
    ...encodeClasses(all.map(({ kind, stages }) => `${kind}|${stages.join(',')}`)),
    gone: [...gone],
  }
  const readers = new Map<string, () => string | Uint8Array>()
  for (const { part, documents, shards } of parts) {
    const isGone = (place: number): boolean => gone.has(part.first + place)
    for (const [at, shard] of shards.entries()) readers.set(shardFile(part.id, at), () => shard)
    const shown = documents.map(cardOf)
    for (let start = 0; start < documents.length; start += CARDS_A_FILE) {
      const some = shown.slice(start, start + CARDS_A_FILE)
      readers.set(cardsFile(part.id, start / CARDS_A_FILE), () =>
        // What was taken down is nowhere to be read, not even in a file of before.
        JSON.stringify(some.map((card, place) => (isGone(start + place) ? null : card))),
      )
    }
    for (const [place, { textHash }] of shown.entries())
      if (!isGone(place)) readers.set(textFile(textHash), () => JSON.stringify(documents[place]?.body))
  }
  // The last: when it is there, so are all that it names.
  readers.set(MANIFEST_FILE, () => JSON.stringify(manifest))
  return { base, delta, common, gone, names: [...readers.keys()], read: (name) => readers.get(name)?.() }
}

/** A document never changes: what is made of it is remembered with it. */
const prints = new WeakMap<SearchDocument, string>()
const cards = new WeakMap<SearchDocument, Card>()

function printOf(document: SearchDocument): string {
  const known = prints.get(document) ?? `${document.url} ${fingerprint(encoder.encode(JSON.stringify(document)))}`
  prints.set(document, known)
  return known
}

function cardOf(document: SearchDocument): Card {
  const known = cards.get(document)
  if (known) return known
  const { text, ...rest } = resultDocument(document)
  const card = { ...rest, textHash: fingerprint(encoder.encode(JSON.stringify(text))) }
  cards.set(document, card)
  return card
}

/** Names of the files with cards that say less than before: a document of theirs was taken down or is elsewhere now. */
export function shortenedCards(now: SearchFiles, before: SearchFiles): string[] {
  if (now.base !== before.base) return []
  const differing = [...now.gone, ...before.gone].filter((id) => now.gone.has(id) !== before.gone.has(id))
  return [...new Set(differing.map((id) => cardsFile(now.base.part.id, Math.floor(id / CARDS_A_FILE))))]
}

function sumsWithout(parts: readonly BuiltPart[], common: ReadonlySet<string>, gone: ReadonlySet<number>): number[] {
  const sums = FIELDS.map((_, field) => parts.reduce((sum, part) => sum + (part.lengthSums[field] ?? 0), 0))
  for (const id of gone) {
    const document = parts[0]?.documents[id]
    if (!document) continue
    for (const [field, length] of fieldLengths(document, common).entries()) sums[field] = (sums[field] ?? 0) - length
  }
  return sums
}

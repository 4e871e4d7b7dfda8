import { rangeOf } from './cut-shards.ts'
import type { Load } from './engine-types.ts'
import { FIELDS } from './fields.ts'
import type { Counts } from './lunr-score.ts'
import {
  CARDS_A_FILE,
  cardsFile,
  decodeClasses,
  shardFile,
  textFile,
  type Card,
  type Manifest,
  type Part,
} from './manifest.ts'
import { decodeShard, type Shard } from './shard.ts'
import type { Postings, TermPostings } from './term-table.ts'

/** One published state of the index: loads what is asked for, once, and puts base and delta together. */
export class IndexReader {
  readonly common: ReadonlySet<string>
  readonly counts: Counts
  /** Kind and stages by number. */
  readonly classes: readonly { kind: string; stages: readonly string[] }[]
  readonly gone: ReadonlySet<number>
  readonly #parts: readonly (Omit<Part, 'froms'> & { froms: readonly string[] })[]
  readonly #load: Load
  readonly #loaded = new Map<string, Promise<unknown>>()

  constructor(manifest: Manifest, load: Load) {
    this.common = new Set(manifest.common)
    this.classes = decodeClasses(manifest)
    this.gone = new Set(manifest.gone)
    this.counts = { documents: this.classes.length - this.gone.size, lengthSums: manifest.lengthSums }
    this.#parts = manifest.parts.map((part) => ({ ...part, froms: part.froms.split('\n') }))
    this.#load = load
  }

  /** Numbers of all documents that are still there. */
  ids(): number[] {
    return this.classes.map((_, id) => id).filter((id) => !this.gone.has(id))
  }

  /** Where a term stands. Rejects when a shard cannot be had. */
  async postings(term: string, signal?: AbortSignal): Promise<TermPostings> {
    const shards = await Promise.all(this.#parts.map((part) => this.#shard(part, rangeOf(part.froms, term), signal)))
    return this.#joined(shards.map((shard) => shard.get(term) ?? []))
  }

  /** All terms that begin with a text, ascending. */
  async termsFrom(start: string, signal?: AbortSignal): Promise<string[]> {
    const shards = await Promise.all(
      this.#parts.flatMap((part) => {
        const [first, last] = [rangeOf(part.froms, start), rangeOf(part.froms, `${start}\u{10FFFF}`)]
        return Array.from({ length: last - first + 1 }, (_, at) => this.#shard(part, first + at, signal))
      }),
    )
    const terms = shards.flatMap((shard) => [...shard.keys()].filter((term) => term.startsWith(start)))
    return [...new Set(terms)].toSorted()
  }

  /** What a result shows of a document. */
  async card(id: number, signal?: AbortSignal): Promise<Card> {
    const part = this.#partOf(id)
    const [file, place] = [Math.floor((id - part.first) / CARDS_A_FILE), (id - part.first) % CARDS_A_FILE]
    const name = cardsFile(part.id, file)
    const cards = (await this.#once(name, signal, parseJson)) as (Card | null)[]
    const card = cards[place]
    if (!card) throw new Error(`${name} has no document ${id}`)
    return card
  }

  /** The text of a document. */
  async text({ textHash }: Card, signal?: AbortSignal): Promise<string> {
    return (await this.#once(textFile(textHash), signal, parseJson)) as string
  }

  #partOf(id: number) {
    const part = this.#parts.find(({ first, count }) => id >= first && id < first + count)
    if (!part) throw new Error(`There is no document ${id}`)
    return part
  }

  #shard(part: { id: string }, number: number, signal?: AbortSignal): Promise<Shard> {
    return this.#once(shardFile(part.id, number), signal, decodeShard) as Promise<Shard>
  }

  /**
   * Loads and reads a file; one that fails or is damaged is tried once more, and is forgotten when that fails, too.
   * A load that an older search began and gave up is begun anew.
   */
  async #once(name: string, signal: AbortSignal | undefined, read: (bytes: Uint8Array) => unknown): Promise<unknown> {
    const known = this.#loaded.get(name)
    if (known) {
      try {
        return await known
      } catch {
        signal?.throwIfAborted()
      }
    }
    const attempt = async (): Promise<unknown> => read(await this.#load(name, signal))
    const loading = attempt().catch((error: unknown) => {
      if (signal?.aborted) throw error
      return attempt()
    })
    this.#loaded.set(name, loading)
    loading.catch(() => {
      if (this.#loaded.get(name) === loading) this.#loaded.delete(name)
    })
    return loading
  }

  /** The postings of base and delta as those of one index. */
  #joined(parts: readonly TermPostings[]): TermPostings {
    return FIELDS.map((_, field) => {
      const [base, delta] = parts.map((postings) => postings[field])
      const kept = base && this.gone.size > 0 ? without(base, this.gone) : base
      if (!kept || !delta) return kept ?? delta
      return {
        documents: [...kept.documents, ...delta.documents],
        frequencies: [...kept.frequencies, ...delta.frequencies],
        lengths: [...kept.lengths, ...delta.lengths],
      }
    })
  }
}

function without({ documents, frequencies, lengths }: Postings, gone: ReadonlySet<number>): Postings {
  const kept = documents.flatMap((id, at) => (gone.has(id) ? [] : at))
  if (kept.length === documents.length) return { documents, frequencies, lengths }
  const pick = (column: readonly number[]): number[] => kept.map((at) => column[at] ?? 0)
  return { documents: pick(documents), frequencies: pick(frequencies), lengths: pick(lengths) }
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

import { ByteReader, ByteWriter, seal, unseal } from './bytes.ts'
import { FIELDS } from './fields.ts'
import type { Postings, TermPostings } from './term-table.ts'

/** A term with its postings; a list of them is sorted by code units. */
export type TermEntry = readonly [term: string, postings: TermPostings]

export type Shard = ReadonlyMap<string, TermPostings>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Columns one behind the other, because like stands beside like in them and compresses: see `decodeShard` for the order. */
export function encodeShard(entries: readonly TermEntry[]): Uint8Array {
  const writer = new ByteWriter()
  writer.varint(entries.length)
  const rests: Uint8Array[] = []
  let before = ''
  for (const [term] of entries) {
    const shared = sharedStart(before, term)
    const rest = encoder.encode(term.slice(shared))
    writer.varint(shared)
    writer.varint(rest.length)
    rests.push(rest)
    before = term
  }
  for (const rest of rests) writer.bytes(rest)
  const columns = FIELDS.flatMap((_, field) => entries.map(([, postings]) => postings[field]))
  for (const postings of columns) writer.varint(postings?.documents.length ?? 0)
  for (const postings of columns) writeAscending(writer, postings?.documents ?? [])
  for (const postings of columns) for (const frequency of postings?.frequencies ?? []) writer.varint(frequency)
  for (const postings of columns) for (const length of postings?.lengths ?? []) writer.varint(length)
  return seal(writer.done())
}

/** The opposite of `encodeShard`. Throws when the bytes are damaged. */
export function decodeShard(bytes: Uint8Array): Shard {
  const reader = new ByteReader(unseal(bytes))
  const terms = readTerms(reader, reader.varint())
  const columns = FIELDS.flatMap(() => terms.map(() => reader.varint()))
  const documents = columns.map((count) => readAscending(reader, count))
  const frequencies = columns.map((count) => readMany(reader, count))
  const lengths = columns.map((count) => readMany(reader, count))
  const postings = (column: number): Postings | undefined =>
    columns[column]
      ? {
          documents: documents[column] ?? [],
          frequencies: frequencies[column] ?? [],
          lengths: lengths[column] ?? [],
        }
      : undefined
  return new Map(terms.map((term, at) => [term, FIELDS.map((_, field) => postings(field * terms.length + at))]))
}

/** How many code units two terms share at their start, never cutting a surrogate pair. */
function sharedStart(before: string, term: string): number {
  let shared = 0
  while (shared < before.length && before[shared] === term[shared]) shared += 1
  return /[\uD800-\uDBFF]/.test(term.charAt(shared - 1)) ? shared - 1 : shared
}

function readTerms(reader: ByteReader, count: number): string[] {
  const heads = Array.from({ length: count }, () => ({ shared: reader.varint(), length: reader.varint() }))
  let before = ''
  return heads.map(({ shared, length }) => {
    before = before.slice(0, shared) + decoder.decode(reader.bytes(length))
    return before
  })
}

function writeAscending(writer: ByteWriter, numbers: readonly number[]): void {
  let before = 0
  for (const number of numbers) {
    writer.varint(number - before)
    before = number
  }
}

function readAscending(reader: ByteReader, count: number): number[] {
  let before = 0
  return Array.from({ length: count }, () => (before += reader.varint()))
}

function readMany(reader: ByteReader, count: number): number[] {
  return Array.from({ length: count }, () => reader.varint())
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, seal, unseal } from '../../../../site/src/search/bytes.ts'
import { cutShards, rangeOf } from '../../../../site/src/search/cut-shards.ts'
import { FIELDS } from '../../../../site/src/search/fields.ts'
import { decodeShard, encodeShard, type TermEntry } from '../../../../site/src/search/shard.ts'
import type { Postings } from '../../../../site/src/search/term-table.ts'

const postings = (...documents: number[]): Postings => ({
  documents,
  frequencies: documents.map((_, at) => at + 1),
  lengths: documents.map((document) => document * 3),
})
const only = (field: number, one: Postings) => FIELDS.map((_, at) => (at === field ? one : undefined))

const words = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 300,
})

describe('a shard that was written and read is the same', () => {
  it.each<[string, TermEntry[]]>([
    ['empty', []],
    ['one term', [['发烧', only(0, postings(0, 7, 70_000))]]],
    [
      'terms that begin alike',
      [
        ['发', only(1, postings(1))],
        ['发烧', only(4, postings(2, 3))],
        ['发热', only(0, postings(9))],
      ],
    ],
    [
      'terms that share half a surrogate pair',
      [
        ['😀', only(0, postings(1))],
        ['😁', only(0, postings(2))],
      ],
    ],
    ['all fields', [['bcg', FIELDS.map((_, at) => postings(at, at + 1))]]],
  ])('%s', (_, entries) => {
    expect([...decodeShard(encodeShard(entries))]).toEqual(entries)
  })
})

describe('damage is seen', () => {
  const whole = encodeShard([['发烧', only(0, postings(0, 7))]])
  it.each([
    ['nothing at all', new Uint8Array()],
    ['cut off', whole.slice(0, -1)],
    ['longer than it was', Uint8Array.from([...whole, 0])],
    ['one bit turned', whole.map((byte, at) => (at === 10 ? byte ^ 4 : byte))],
    ['a page that says sorry', new TextEncoder().encode('<!doctype html><title>502</title>')],
  ])('%s', (_, bytes) => {
    expect(() => decodeShard(bytes)).toThrow('The file is damaged')
  })

  it('bytes end where they end', () => {
    expect(() => new ByteReader(new Uint8Array([0x80])).varint()).toThrow('The bytes end too early')
    expect(unseal(seal(new Uint8Array([1, 2])))).toEqual(new Uint8Array([1, 2]))
  })
})

it('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
      const writer = new ByteWriter()
      for (const number of numbers) writer.varint(number)
      const reader = new ByteReader(writer.done())
      expect(numbers.map(() => reader.varint())).toEqual(numbers)
    }),
  )
})

describe('ranges', () => {
  it('hold every term once, where it is looked for', () => {
    fc.assert(
      fc.property(words, (terms) => {
        const table = new Map(
          terms.map((term) => [term, only(0, postings(...Array.from({ length: 200 }, (_, at) => at)))]),
        )
        const ranges = cutShards({ terms: table })
        const froms = ranges.map(({ from }) => from)
        expect(ranges.flatMap(({ entries }) => entries).length).toBe(terms.length)
        for (const term of terms)
          expect(ranges[rangeOf(froms, term)]?.entries.some(([each]) => each === term)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asGiven, fingerprint } from '../../../../cms/library/fingerprint.ts'

const uploads = mkdtempSync(join(tmpdir(), 'miaopu-uploads-'))
writeFileSync(join(uploads, 'one.png'), 'bytes')
writeFileSync(join(uploads, 'same.png'), 'bytes')
writeFileSync(join(uploads, 'other.png'), 'other bytes')
const text = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', text: value }] }]

test.each([
  { name: 'the order of fields', one: { a: 1, b: { c: 2, d: 3 } }, other: { b: { d: 3, c: 2 }, a: 1 }, isEqual: true },
  { name: 'a field that is undefined', one: { a: 1, b: undefined }, other: { a: 1 }, isEqual: true },
  { name: 'the file it is written in', one: { a: 1, file: 'x.md' }, other: { a: 1, file: '' }, isEqual: true },
  { name: 'when it was last changed', one: { a: 1, updatedOn: '2026-01-01' }, other: { a: 1 }, isEqual: true },
  { name: 'spaces that nobody sees', one: { body: text('甲  乙 ') }, other: { body: text('甲 乙') }, isEqual: true },
  { name: 'the name of an upload', one: { upload: 'one.png' }, other: { upload: 'same.png' }, isEqual: true },
  { name: 'the bytes of an upload', one: { upload: 'one.png' }, other: { upload: 'other.png' }, isEqual: false },
  { name: 'an upload that is missing', one: { upload: 'one.png' }, other: { upload: 'gone.png' }, isEqual: false },
  { name: 'a word', one: { body: text('甲') }, other: { body: text('乙') }, isEqual: false },
  { name: 'the order of a list', one: { topics: ['a', 'b'] }, other: { topics: ['b', 'a'] }, isEqual: false },
  { name: 'a field more', one: { a: 1, b: 2 }, other: { a: 1 }, isEqual: false },
])('$name: the same is $isEqual', ({ one, other, isEqual }) => {
  expect(fingerprint(one, uploads) === fingerprint(other, uploads)).toBe(isEqual)
})

test('what the library leaves to the database is left out of what is stored', () => {
  const stored = { title: '甲', publishedOn: '2026-01-01', reviewByMonths: 24, cover: 'a' }
  expect(asGiven(stored, { title: '乙' })).toEqual({ title: '甲', cover: 'a' })
  expect(asGiven(stored, { title: '乙', publishedOn: '2025-01-01', reviewByMonths: 12 })).toEqual(stored)
})

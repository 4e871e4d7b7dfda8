import fc from 'fast-check'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { writeYamlList, writeYamlObject } from '../../../content/library-writing/write-yaml.ts'
import { type Library, readLibrary } from '../../../content/read-library.ts'
import { type LibraryFile, writeLibrary } from '../../../content/write-library.ts'
import { libraryFolder } from './library-folder.ts'

function readBack(library: Library, files: readonly LibraryFile[]) {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const { path, text } of [...files, ...library.media.map(({ upload }) => ({ path: upload, text: 'upload' }))]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return readLibrary(folder)
}

test.each([
  ['a small library', undefined],
  ['the library that ships', join(import.meta.dirname, '../../../content/library')],
])('%s is written, read back as the same, and written again as the same bytes', (_, folder) => {
  const { library } = readLibrary(folder ?? libraryFolder())
  const written = writeLibrary(library)
  expect(written.problems).toEqual([])
  const again = readBack(library, written.files)
  expect(again).toEqual({ library, sound: library, problems: [] })
  expect(writeLibrary(again.library)).toEqual(written)
})

test('fields stand in the order of the format, whatever the order of the object', () => {
  const { library } = readLibrary(libraryFolder())
  const article = Object.fromEntries(Object.entries(library.articles[0]!).toReversed()) as Library['articles'][number]
  const { files } = writeLibrary({ ...library, articles: [article] })
  expect(files.find(({ path }) => path === 'articles/first-food.md')?.text).toBe(`---
title: 第一口
summary: 满 6 个月。
concern: nutrition
topics: [feeding]
domains: []
ages: [6, 12]
aliases: []
sources: [NHS]
related: []
reviewBy: 2028-11-01
---

满 6 个月。:cite[NHS]
`)
})

test('what the format cannot hold is named, and its file left out', () => {
  const { library } = readLibrary(libraryFolder())
  const [article] = library.articles
  const { files, problems } = writeLibrary({ ...library, articles: [{ ...article!, title: '' }] })
  expect(problems).toEqual([{ file: 'articles/first-food.md', message: '「title」：不能为空。' }])
  expect(files.some(({ path }) => path.startsWith('articles/'))).toBe(false)
})

const PIECES = [
  '宝宝',
  'a',
  ': ',
  ':',
  '- ',
  '-',
  '#',
  ' #',
  "'",
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '~',
  'null',
  'true',
  '1',
  '0x1',
  '1e3',
  '.5',
  '09:30',
  '2026-11-22',
  '\n',
  '\t',
  ' ',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '---',
  '...',
  '<<',
  '=',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)

test('every text survives YAML, in a line and in a block', () => {
  const value = fc.record({
    name: text,
    topics: fc.array(text),
    notes: fc.array(text),
    rooms: fc.array(fc.record({ name: text, capacity: fc.integer() })),
  })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
      expect(parse(writeYamlList(values))).toEqual(values)
      expect(parse(writeYamlList(values, true))).toEqual(values)
      expect(parse(writeYamlObject(values[0]!))).toEqual(values[0])
    }),
    { numRuns: 300 },
  )
})

import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isHashed, removeStrangers } from '../../../../cms/publisher/assets.ts'

const DAY = 24 * 60 * 60 * 1000

test.each([
  ['_astro/page.abc.js', true],
  ['search/terms/abc/0.bin', true],
  ['search/cards/abc/0.json', true],
  ['search/texts/abc.json', true],
  ['search/index.json', false],
  ['search/index.html', false],
  ['articles/fever/index.html', false],
])('the name of %s changes with its content: %s', (file, expected) => {
  expect(isHashed(file)).toBe(expected)
})

describe('files that no route accounts for any longer', () => {
  test.each([
    ['a script of before is kept for open pages', '_astro/old.js', 1, false],
    ['... for two weeks', '_astro/old.js', 15, true],
    ['a part of the index of before is kept for open pages', 'search/terms/old/0.bin', 1, false],
    ['... for two weeks', 'search/terms/old/0.bin', 15, true],
    ['what results said of a document goes at once', 'search/cards/old/0.json', 0, true],
    ['a text goes at once', 'search/texts/old.json', 0, true],
    ['a page goes at once', 'articles/old/index.html', 0, true],
  ])('%s', async (_, file, days, isRemoved) => {
    const root = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-strangers-'))
    try {
      await fs.mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await fs.writeFile(path.join(root, file), '')
      expect(await removeStrangers(root, new Set(), Date.now() + days * DAY)).toEqual(isRemoved ? [file] : [])
    } finally {
      await fs.rm(root, { recursive: true })
    }
  })
})

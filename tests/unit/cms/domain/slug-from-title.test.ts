import { describe, expect, test } from 'vitest'
import { isSlug } from '../../../../cms/domain/names.ts'
import { slugFromWords, uniqueSlug } from '../../../../cms/domain/slug-from-title.ts'

describe('slugFromWords', () => {
  test.each([
    ['words', ['bao', 'bao', 'fa', 'shao'], 'bao-bao-fa-shao'],
    ['tone marks', ['bǎo', 'bāo', 'fā', 'shāo'], 'bao-bao-fa-shao'],
    ['ü, with and without tone', ['lǜ', 'nü'], 'lv-nv'],
    ['capitals and full-width letters', ['ＡＢＣ', 'Vitamin-D3'], 'abc-vitamin-d3'],
    ['numbers and units', ['6～12', 'ge', 'yue', '38.5℃'], '6-12-ge-yue-38-5-c'],
    ['signs only between words', ['，', 'fa', '！', ' shao '], 'fa-shao'],
    ['what was not transliterated is dropped', ['发烧', 'le'], 'le'],
    ['nothing', [], ''],
    ['nothing usable', ['？', '发'], ''],
    [
      'cut between words',
      Array.from({ length: 30 }, () => 'shuang'),
      Array.from({ length: 11 }, () => 'shuang').join('-'),
    ],
    ['a word longer than an address', ['a'.repeat(100), 'b'], 'a'.repeat(80)],
    ['exactly 80', ['a'.repeat(78), 'b', 'c'], `${'a'.repeat(78)}-b`],
  ])('%s', (_name, words, expected) => {
    const slug = slugFromWords(words)
    expect(slug).toBe(expected)
    expect(slug === '' || isSlug(slug)).toBe(true)
  })
})

describe('uniqueSlug', () => {
  test.each([
    ['free', ['fa', 'shao'], [], 'fa-shao'],
    ['taken', ['fa', 'shao'], ['fa-shao'], 'fa-shao-2'],
    ['taken twice', ['fa', 'shao'], ['fa-shao', 'fa-shao-2'], 'fa-shao-3'],
    ['a gap is used', ['fa', 'shao'], ['fa-shao', 'fa-shao-3'], 'fa-shao-2'],
    ['long and taken', ['a'.repeat(80)], ['a'.repeat(80)], `${'a'.repeat(78)}-2`],
    ['cut behind a hyphen', ['a'.repeat(77), 'bb'], [`${'a'.repeat(77)}-bb`], `${'a'.repeat(77)}-2`],
    ['nothing usable', ['？'], ['-2'], ''],
  ])('%s', (_name, words, taken, expected) => {
    const slug = uniqueSlug(words, new Set(taken))
    expect(slug).toBe(expected)
    expect(slug === '' || isSlug(slug)).toBe(true)
  })

  test('past 9 the ending grows', () => {
    const taken = new Set([
      'a'.repeat(80),
      ...Array.from({ length: 8 }, (_, index) => `${'a'.repeat(78)}-${index + 2}`),
    ])
    expect(uniqueSlug(['a'.repeat(80)], taken)).toBe(`${'a'.repeat(77)}-10`)
  })
})

import { describe, expect, it } from 'vitest'
import { buildLexicon, commonSounds } from '../../../../../site/src/search/words/build-words.ts'
import { correctTypo } from '../../../../../site/src/search/words/correct-typo.ts'
import { readLexicon, wordsFor, writeLexicon } from '../../../../../site/src/search/words/lexicon.ts'
import { lettersOf, readPinyin } from '../../../../../site/src/search/words/read-pinyin.ts'
import { readSounds, writeSounds } from '../../../../../site/src/search/words/sounds.ts'
import { readSynonyms, synonymTerms, writeSynonyms } from '../../../../../site/src/search/words/synonyms.ts'
import { TRADITIONAL_PAIRS } from '../../../../../site/src/search/words/traditional-table.ts'

const lexicon = buildLexicon(
  [
    { title: '宝宝发烧了怎么办', aliases: ['发热', '高烧'], headings: [], summary: '' },
    { title: '湿疹怎么护理', aliases: ['奶癣'], headings: ['辅食'], summary: '女孩和孩子一样。' },
  ],
  ['发烧'],
)

it('a lexicon is read as it was written, and without what was cut off', () => {
  const text = writeLexicon(lexicon)
  expect(readLexicon(text)).toEqual(lexicon)
  expect(readLexicon(`${text}发烧 fa`)).toEqual(lexicon)
  expect(readLexicon('发烧 fa shao x\n发 fa shao 3\n\n')).toEqual([])
})

describe('wordsFor', () => {
  it.each([
    ['the whole word', 'fashao', ['发烧']],
    ['initials', 'fs', ['发烧', '辅食']],
    ['sounds of another region', 'fasao', ['发烧']],
    ['the beginning', 'fash', ['发烧']],
    ['ü as v', 'nvhai', ['女孩']],
    ['ü as u', 'nuhai', ['女孩']],
    ['no word', 'xyz', []],
  ])('%s', (_, letters, words) => {
    expect(wordsFor(letters, lexicon).map(({ word }) => word)).toEqual(words)
  })
})

it.each([
  ['fashao', ['fashao']],
  ['Fa Shao', ['fa', 'shao']],
  ["xi'an", ['xian']],
  ['ｆｓ', ['fs']],
  ['发烧', undefined],
  ['bcg 1', undefined],
  ['', undefined],
  ['a'.repeat(61), undefined],
])('letters of %j', (query, pieces) => {
  expect(lettersOf(query)).toEqual(pieces)
})

it.each([
  ['in one piece', ['haizifashao'], ['孩子发烧']],
  ['word by word', ['haizi', 'fs'], ['孩子发烧']],
  ['with a piece that is no word', ['haizi', 'xyz'], []],
])('pinyin %s', async (_, pieces, queries) => {
  const wordsOf = async (letter: string) => lexicon.filter(({ syllables }) => syllables[0]?.startsWith(letter))
  expect((await readPinyin(pieces, wordsOf)).queries).toEqual(queries)
})

describe('synonymTerms', () => {
  const sets = readSynonyms(writeSynonyms([['拉肚子', '腹泻'], ['發燒', '发热'], ['单独']]))
  it.each([
    ['the other word, for its place', '腹泻怎么办', ['拉肚 for 腹泻', '肚子 for 腹泻']],
    ['the other way', '拉肚子', ['腹泻 for 拉肚']],
    ['in simplified writing', '发烧', ['发热 for 发烧']],
    ['words that are there already', '拉肚子腹泻', []],
    ['nothing', '黄疸', []],
  ])('%s', (_, query, expected) => {
    expect(synonymTerms(query, sets).map(({ term, of }) => `${term} for ${of}`)).toEqual(expected)
  })
})

describe('correctTypo', () => {
  const sounds = readSounds(writeSounds(commonSounds()))
  it.each([
    ['the same sound', '宝宝失疹', ['宝宝湿疹']],
    ['nearly the same sound', '发骚', ['发烧']],
    ['a word as it is', '发热', []],
    ['another sound', '发开', []],
    ['two wrong characters', '失枕', []],
  ])('%s', (_, query, expected) => {
    expect(correctTypo(query, lexicon, sounds).map((correction) => correction.query)).toEqual(expected)
  })
})

it('the sounds are those of the common characters', () => {
  const sounds = commonSounds()
  expect(sounds.size).toBe(3_755)
  expect([sounds.get('烧'), sounds.get('女'), sounds.get('燒')]).toEqual([['shao'], ['nv', 'ru'], undefined])
})

it('the traditional table is of whole pairs, each character once', () => {
  const characters = [...TRADITIONAL_PAIRS]
  const from = characters.filter((_, at) => at % 2 === 0)
  expect(characters.length % 2).toBe(0)
  expect(new Set(from).size).toBe(from.length)
  expect(TRADITIONAL_PAIRS).toContain('燒烧')
})

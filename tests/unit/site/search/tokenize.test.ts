import { describe, expect, it } from 'vitest'
import { normalise, tokenize } from '../../../../site/src/search/tokenize.ts'

describe('normalise', () => {
  it.each([
    ['full-width letters and digits', 'ＢＣＧ　１２３', 'bcg 123'],
    ['capitals', 'HepB', 'hepb'],
    ['traditional characters', '嬰兒發燒', '婴儿发烧'],
    ['characters without a simplified form', '抽搐', '抽搐'],
    ['a compatibility sign', '38℃', '38°c'],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected)
  })
})

describe('tokenize', () => {
  it.each([
    ['nothing', '', [], []],
    ['a run of Han characters', '发烧了', ['发烧', '烧了'], ['发', '烧', '了']],
    ['one character', '奶', [], ['奶']],
    ['runs are not joined over a comma', '发烧，抽搐', ['发烧', '抽搐'], ['发', '烧', '抽', '搐']],
    ['Latin words stay whole beside Han', 'BCG疫苗', ['bcg', '疫苗'], ['疫', '苗']],
    ['letters and digits are one word', '维生素d3', ['维生', '生素', 'd3'], ['维', '生', '素']],
    ['a decimal number stays whole', '37.5度以上', ['37.5', '度以', '以上'], ['度', '以', '上']],
    ['a full stop ends a number', '满 6.', ['6'], ['满']],
    ['a character beyond the basic plane', '𠮷野', ['𠮷野'], ['𠮷', '野']],
    ['emoji and punctuation alone', '👶🏽！？', [], []],
    ['half a surrogate pair', '发\uD83D烧', [], ['发', '烧']],
  ])('%s', (_, text, terms, characters) => {
    expect(tokenize(text)).toEqual({ terms, characters })
  })

  it('finds the same tokens in traditional and simplified writing', () => {
    expect(tokenize('寶寶發燒')).toEqual(tokenize('宝宝发烧'))
  })
})

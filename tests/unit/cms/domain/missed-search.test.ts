import { describe, expect, it } from 'vitest'
import { missedWords, monthBefore, monthInChina } from '../../../../cms/domain/missed-search.ts'
import { synonymProblem } from '../../../../cms/domain/synonym.ts'

describe('missedWords', () => {
  it.each([
    ['a word', '百日咳', '百日咳'],
    ['in one form', ' ＢＣＧ，  卡介苗？', 'bcg 卡介苗'],
    ['an age', '3个月不喝奶', '3个月不喝奶'],
    ['thirty characters', '字'.repeat(30), '字'.repeat(30)],
    ['longer', '字'.repeat(31), undefined],
    ['one character', '咳', undefined],
    ['nothing but signs', '？？！', undefined],
    ['a mobile number', '13812345678', undefined],
    ['a mobile number, spaced', '我是 138 1234 5678', undefined],
    ['a mobile number in wide digits', '１３８１２３４５６７８', undefined],
    ['a mobile number in words', '一三八一二三四五六七八', undefined],
    ['an identity number', '11010119900307451x', undefined],
    ['a birth date', '2024-03-05 出生', undefined],
    ['an e-mail', 'a@b.cn', undefined],
    ['an address on the web', 'http://b.cn', undefined],
    ['a contact', '加微信abc', undefined],
    ['a door', '幸福里3号楼', undefined],
    ['markup', '<b>咳嗽</b>', undefined],
    ['half a surrogate', '咳嗽\uD83D', undefined],
    ['no text', 5, undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, query, words) => {
    expect(missedWords(query)).toBe(words)
  })
})

it.each([
  ['2026-11-30T15:59:59Z', '2026-11'],
  ['2026-11-30T16:00:00Z', '2026-12'],
])('the month in China at %s', (at, month) => {
  expect(monthInChina(new Date(at))).toBe(month)
})

it.each([
  ['2026-11', '2026-10'],
  ['2026-01', '2025-12'],
])('the month before %s', (month, before) => {
  expect(monthBefore(month)).toBe(before)
})

it.each([
  ['two words', ['腹泻', '拉肚子'], undefined],
  ['one word', ['腹泻'], '请至少写两个意思相同的词，例如“拉肚子”和“腹泻”'],
  ['a single character', ['腹泻', '泻'], '“泻”太短：单个字会找出太多不相干的内容，请写两个字以上的词'],
  ['a sentence', ['腹泻', '字'.repeat(21)], '“字字字字字字…”太长，每个词最多 20 个字'],
  ['the same twice', ['腹泻', '拉稀', ' 腹泻'], '“腹泻”写了两次，请删掉一个'],
  ['thirteen', Array.from({ length: 13 }, (_, at) => `词语${at}`), '一组最多 12 个词，请分成两组'],
])('synonyms: %s', (_, words, problem) => {
  expect(synonymProblem(words)).toBe(problem)
})

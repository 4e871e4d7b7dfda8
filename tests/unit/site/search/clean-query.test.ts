import { describe, expect, it } from 'vitest'
import { cleanQuery, MAX_QUERY } from '../../../../site/src/search/clean-query.ts'

describe('cleanQuery', () => {
  it.each([
    ['nothing', '', '', false],
    ['only space', ' \n\t　', '', false],
    ['space around and within', '  发烧   抽搐 ', '发烧 抽搐', false],
    ['control characters', '发\u0000烧\u202E', '发 烧', false],
    ['lone surrogates', '\uD83D发烧\uDE00', '发烧', false],
    ['markup is text', '<b>发烧</b>', '<b>发烧</b>', false],
    ['exactly the longest', '发'.repeat(MAX_QUERY), '发'.repeat(MAX_QUERY), false],
    ['one too many', '发'.repeat(MAX_QUERY + 1), '发'.repeat(MAX_QUERY), true],
    ['two thousand emoji, none cut in half', '👶'.repeat(2000), '👶'.repeat(MAX_QUERY), true],
  ])('%s', (_, typed, text, wasCut) => {
    expect(cleanQuery(typed)).toEqual({ text, wasCut })
  })
})

import { expect, test } from 'vitest'
import { article } from '../../../../content/contract/article.ts'
import { aliasIssues } from '../../../../cms/domain/search-words.ts'
import { searchWords } from '../../../../cms/publisher/to-contract/search-words.ts'

const words = (count: number) => Array.from({ length: count }, (_, index) => `词${index}`)

test.each<[string, unknown, boolean]>([
  ['none', [], true],
  ['nothing', null, true],
  ['a few short words', ['发热', '高烧'], true],
  ['as long as may be', ['长'.repeat(20)], true],
  ['one character more', ['发热', '长'.repeat(21)], false],
  ['a line end', ['发热\n高烧'], false],
  ['another line end', ['发热\u2028高烧'], false],
  ['a vertical tab', ['发热\u000b高烧'], false],
  ['what turns the direction round', ['发热\u202e'], false],
  ['what nobody sees', ['发\u200b热'], false],
  ['as many as may be', words(20), true],
  ['one more', words(21), false],
])('%s', (_name, aliases, isRight) => {
  expect(aliasIssues(aliases).map(({ path }) => path)).toEqual(isRight ? [] : ['aliases'])
  if (Array.isArray(aliases)) expect(article.shape.aliases.safeParse(aliases).success).toBe(isRight)
})

test('of what was stored before there was a limit, pages and search have the words alone', () => {
  expect(searchWords(['发热', '多喝水'.repeat(100), '', ...words(30)])).toEqual(['发热', ...words(19)])
  expect(searchWords(null)).toEqual([])
})

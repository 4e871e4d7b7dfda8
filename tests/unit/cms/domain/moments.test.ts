import { expect, test } from 'vitest'
import { momentInWords } from '../../../../cms/domain/moments.ts'

test.each([
  ['2026-11-22T01:30:00.000Z', '11 月 22 日周日 09:30'],
  ['2026-12-31T16:00:00.000Z', '1 月 1 日周五 00:00'],
  ['2026-03-02T15:59:59.000Z', '3 月 2 日周一 23:59'],
])('%s is said %s', (moment, expected) => {
  expect(momentInWords(moment)).toBe(expected)
})

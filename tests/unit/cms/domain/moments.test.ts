import { expect, test } from 'vitest'
import { isZonedMoment, momentInWords } from '../../../../cms/domain/moments.ts'

test.each([
  ['2026-11-22T01:30:00.000Z', '11 月 22 日周日 09:30'],
  ['2026-12-31T16:00:00.000Z', '1 月 1 日周五 00:00'],
  ['2026-03-02T15:59:59.000Z', '3 月 2 日周一 23:59'],
])('%s is said %s', (moment, expected) => {
  expect(momentInWords(moment)).toBe(expected)
})

test.each([
  ['2026-12-01T09:30:00+08:00', true],
  ['2026-12-01T01:30Z', true],
  ['2026-12-01T01:30:00.000Z', true],
  ['2026-12-01T09:30', false],
  ['2026-12-01', false],
  ['2026-13-01T09:30:00Z', false],
  [['2026-12-01T01:30:00.000Z'], false],
])('%s says when it is, wherever the server stands: %s', (value, expected) => {
  expect(isZonedMoment(value)).toBe(expected)
})

import { describe, expect, test } from 'vitest'
import { isPublic, placeLecture } from '../../../content/library-format/lecture.ts'

describe('a lecture is placed from the day of the import, in China', () => {
  test.each([
    [
      'the same day',
      { day: 0, at: '09:30', minutes: 90, signUpClosesDaysBefore: 0 },
      '2026-11-22T01:30:00.000Z',
      '2026-11-22T03:00:00.000Z',
      '2026-11-22T01:30:00.000Z',
    ],
    [
      'before 8:00 it is still yesterday in UTC',
      { day: 1, at: '07:00', minutes: 30, signUpClosesDaysBefore: 1 },
      '2026-11-22T23:00:00.000Z',
      '2026-11-22T23:30:00.000Z',
      '2026-11-21T23:00:00.000Z',
    ],
    [
      'the past, over the end of a month',
      { day: -24, at: '15:00', minutes: 60, signUpClosesDaysBefore: 2 },
      '2026-10-29T07:00:00.000Z',
      '2026-10-29T08:00:00.000Z',
      '2026-10-27T07:00:00.000Z',
    ],
  ])('%s', (_, lecture, startsAt, endsAt, signUpUntil) => {
    expect(placeLecture(lecture, '2026-11-22')).toEqual({ startsAt, endsAt, signUpUntil })
  })
})

test.each([
  ['家长课堂', 'approved', true],
  ['家长课堂', 'cancelled', true],
  ['家长课堂', 'draft', false],
  ['家长课堂', 'submitted', false],
  ['一对一咨询', 'open', false],
  ['入户指导/家访', 'held', false],
] as const)('%s that is %s: public %s', (type, state, expected) => {
  expect(isPublic({ type, state })).toBe(expected)
})

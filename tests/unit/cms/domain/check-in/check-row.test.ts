import { describe, expect, test } from 'vitest'
import { attendance } from '../../../../../cms/domain/check-in/attendance.ts'
import { checkRow } from '../../../../../cms/domain/check-in/check-row.ts'
import {
  checkInFrom,
  otherLecture,
  refuseCheckIns,
  refuseTooEarly,
} from '../../../../../cms/domain/check-in/refusals.ts'

const NOW = new Date('2026-12-05T02:00:00.000Z')
const UUID = '0b2f3c44-98a1-4a57-8d5e-0d4e1f2a3b4c'
const RIGHT = { key: 'sign-up:abc-1', adults: 2, children: 1, at: '2026-12-05T01:30:00.000Z' }

describe('checkRow', () => {
  test.each([
    ['a sign-up', {}, { key: 'sign-up:abc-1', signUp: 'abc-1', name: '现场家庭', isUndone: false }],
    ['the sign-up named twice', { signUp: 'abc-1' }, { signUp: 'abc-1' }],
    ['a walk-in', { key: UUID, name: ' 豆豆\u0000爷爷 ' }, { key: UUID, signUp: undefined, name: '豆豆爷爷' }],
    ['taken back', { undo: true, adults: 0, children: 0 }, { isUndone: true }],
    ['a moment of China', { at: '2026-12-05T09:30:00+08:00' }, { at: RIGHT.at }],
    ['a clock that is fast', { at: '2030-01-01T00:00:00Z' }, { at: NOW.toISOString() }],
    ['a name that is too long', { name: '很'.repeat(50) }, { name: '很'.repeat(30) }],
  ])('%s', (_, change, expected) => {
    expect(checkRow({ ...RIGHT, ...change }, NOW).row).toMatchObject(expected)
  })

  test.each([
    ['nothing', undefined, ''],
    ['a list', [RIGHT], ''],
    ['no key', { ...RIGHT, key: undefined }, 'key'],
    ['a key of another kind', { ...RIGHT, key: 'lecture:1' }, 'key'],
    ['an empty sign-up', { ...RIGHT, key: 'sign-up:' }, 'key'],
    ['an injected sign-up', { ...RIGHT, key: 'sign-up:{"$ne":1}' }, 'key'],
    ['two sign-ups', { ...RIGHT, signUp: 'abc-2' }, 'signUp'],
    ['adults as text', { ...RIGHT, adults: '2' }, 'adults'],
    ['half a child', { ...RIGHT, children: 0.5 }, 'children'],
    ['a crowd', { ...RIGHT, adults: 21 }, 'adults'],
    ['nobody', { ...RIGHT, adults: 0, children: 0 }, 'adults'],
    ['no time', { ...RIGHT, at: undefined }, 'at'],
    ['a day that is none', { ...RIGHT, at: '2026-13-45T01:30:00.000Z' }, 'at'],
    ['a time without zone', { ...RIGHT, at: '2026-12-05T09:30:00' }, 'at'],
  ])('refuses %s', (_, input, path) => {
    expect(checkRow(input, NOW).error?.path).toBe(path)
  })
})

test('attendance leaves out what was taken back', () => {
  const rows = [
    { adults: 2, children: 1 },
    { adults: 1, children: 0, isUndone: null },
    { adults: 4, children: 4, isUndone: true },
  ]
  expect(attendance(rows)).toEqual({ families: 2, adults: 3, children: 1 })
  expect(attendance([])).toEqual({ families: 0, adults: 0, children: 0 })
})

test('a code of another lecture is told with title and time, where the asker may know them', () => {
  expect(otherLecture({ title: '睡前一本书', startsAt: '2026-12-06T02:00:00.000Z' }).message).toBe(
    '这是另一场的报名：“睡前一本书”，12 月 6 日周日 10:00。人来了，可以登记为“没有报名”。',
  )
  expect(otherLecture(undefined).message).toBe('这是另一场活动的报名。人来了，可以登记为“没有报名”。')
})

test.each([
  ['draft', 'not-approved'],
  ['submitted', 'not-approved'],
  ['approved', undefined],
  ['open', undefined],
  ['closed', undefined],
  ['held', undefined],
  ['reported', 'archived'],
  ['cancelled', 'cancelled'],
] as const)('check-ins at a lecture that is %s: %s', (state, code) => {
  expect(refuseCheckIns(state)?.code).toBe(code)
})

describe('12 hours before the start the door opens', () => {
  const STARTS_AT = '2026-12-05T01:30:00.000Z'
  test('at the very moment', () => expect(checkInFrom(STARTS_AT)).toBe('2026-12-04T13:30:00.000Z'))

  test.each([
    ['50 days before', '2026-10-16T01:30:00.000Z', false, 'too-early'],
    ['a millisecond before it opens', '2026-12-04T13:29:59.999Z', false, 'too-early'],
    ['at the moment it opens', '2026-12-04T13:30:00.000Z', false, undefined],
    ['after the lecture', '2026-12-06T01:30:00.000Z', false, undefined],
    ['a mistake of 50 days before that is taken back', '2026-10-16T01:30:00.000Z', true, undefined],
  ])('%s', (_, at, isUndone, code) => {
    expect(refuseTooEarly({ at, isUndone }, STARTS_AT)?.code).toBe(code)
  })
})

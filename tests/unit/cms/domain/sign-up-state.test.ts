import { describe, expect, test } from 'vitest'
import {
  forgetBefore,
  isJustConfirmed,
  seatsLeft,
  signUpState,
  type SignUpLecture,
} from '../../../../cms/domain/sign-up-state.ts'

const lecture: SignUpLecture = {
  state: 'open',
  signUpUntil: '2026-12-01T00:00:00.000Z',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T02:30:00.000Z',
  capacity: 50,
}
const before = '2026-11-20T00:00:00.000Z'

describe('signUpState', () => {
  test.each([
    ['open', {}, 0, before, 'open'],
    ['one seat left', {}, 49, before, 'open'],
    ['no seat left', {}, 50, before, 'full'],
    ['capacity lowered under what is taken', { capacity: 40 }, 50, before, 'full'],
    ['approved, sign-up not yet open', { state: 'approved' }, 0, before, 'not-yet'],
    ['opens later', { signUpFrom: '2026-11-20T00:00:00.001Z' }, 0, before, 'not-yet'],
    ['at the very moment of its opening', { signUpFrom: before }, 0, before, 'open'],
    ['full at once', { signUpFrom: before }, 50, before, 'full'],
    ['a millisecond before the deadline', {}, 0, '2026-11-30T23:59:59.999Z', 'open'],
    ['at the very deadline', {}, 0, '2026-12-01T00:00:00.000Z', 'closed'],
    ['past the deadline and full', {}, 50, '2026-12-01T00:30:00.000Z', 'closed'],
    ['past the deadline, never opened', { state: 'approved' }, 0, '2026-12-01T00:30:00.000Z', 'closed'],
    ['no deadline: until the start', { signUpUntil: null }, 0, '2026-12-01T00:59:59.999Z', 'open'],
    ['no deadline: started', { signUpUntil: null }, 0, '2026-12-01T01:00:00.000Z', 'closed'],
    [
      'a deadline after the start',
      { signUpUntil: '2026-12-01T02:00:00.000Z' },
      0,
      '2026-12-01T01:30:00.000Z',
      'closed',
    ],
    ['closed by the organizer', { state: 'closed' }, 0, before, 'closed'],
    ['under way', {}, 0, '2026-12-01T02:29:59.999Z', 'closed'],
    ['at its very end', {}, 0, '2026-12-01T02:30:00.000Z', 'held'],
    ['held', { state: 'held' }, 0, before, 'held'],
    ['reported', { state: 'reported' }, 0, before, 'held'],
    ['cancelled', { state: 'cancelled' }, 0, before, 'cancelled'],
    ['cancelled, and its day is past', { state: 'cancelled' }, 50, '2027-01-01T00:00:00.000Z', 'cancelled'],
  ] satisfies [string, Partial<SignUpLecture>, number, string, string][])(
    '%s',
    (_name, change, taken, now, expected) => {
      expect(signUpState({ ...lecture, ...change }, taken, new Date(now))).toBe(expected)
    },
  )
})

test.each([
  ['some', 50, 48, 2],
  ['none', 50, 50, 0],
  ['capacity lowered', 40, 48, 0],
])('seatsLeft: %s', (_name, capacity, taken, left) => {
  expect(seatsLeft(capacity, taken)).toBe(left)
})

test.each([
  ['now', '2026-11-20T00:00:00.000Z', true],
  ['9 minutes 59 seconds later', '2026-11-20T00:09:59.999Z', true],
  ['10 minutes later', '2026-11-20T00:10:00.000Z', false],
])('isJustConfirmed: %s', (_name, now, expected) => {
  expect(isJustConfirmed(before, new Date(now))).toBe(expected)
})

test('forgetBefore counts whole days back', () => {
  expect(forgetBefore(new Date('2026-11-20T08:00:00.000Z'), 180).toISOString()).toBe('2026-05-24T08:00:00.000Z')
})

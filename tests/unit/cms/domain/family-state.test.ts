import { describe, expect, test } from 'vitest'
import {
  type FamilyState,
  familyState,
  holdsSeats,
  mayAccept,
  mayCancel,
  mayChangePeople,
  type StoredState,
} from '../../../../cms/domain/family-state.ts'
import type { LectureState } from '../../../../cms/domain/lecture.ts'
import type { SignUpLecture } from '../../../../cms/domain/sign-up-state.ts'

const lecture: SignUpLecture = {
  state: 'open',
  signUpUntil: '2026-12-01T00:00:00.000Z',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T02:30:00.000Z',
  capacity: 50,
}
const before = '2026-11-20T00:00:00.000Z'

describe('familyState', () => {
  test.each([
    ['nobody’s yet', { state: 'pending' }, undefined],
    ['confirmed', { state: 'confirmed' }, 'confirmed'],
    ['an offer in the making', { state: 'offered', offerUntil: null }, 'waiting'],
    ['an open offer', { state: 'offered', offerUntil: '2026-11-20T00:00:00.001Z' }, 'offered'],
    ['an offer at its deadline, not yet swept', { state: 'offered', offerUntil: before }, 'lapsed'],
    ['lapsed', { state: 'lapsed', offerUntil: before }, 'lapsed'],
    ['declined', { state: 'declined' }, 'declined'],
  ] satisfies [string, StoredState, FamilyState | undefined][])('%s', (_name, row, expected) => {
    expect(familyState(row, new Date(before))).toBe(expected)
  })
})

test.each([
  ['pending', true],
  ['confirmed', true],
  ['offered', true],
  ['waiting', false],
  ['declined', false],
  ['lapsed', false],
  ['cancelled', false],
] satisfies [StoredState['state'], boolean][])('holdsSeats: %s', (state, expected) => {
  expect(holdsSeats({ state })).toBe(expected)
})

describe('what a family may do', () => {
  const STATES: FamilyState[] = ['confirmed', 'waiting', 'offered', 'declined', 'lapsed', 'cancelled']
  const may = (now: string, state: LectureState = 'open') =>
    STATES.map((own) => {
      const args = [{ ...lecture, state }, own, new Date(now)] as const
      const allowed = [
        mayCancel(...args) && 'cancel',
        mayChangePeople(...args) && 'change',
        mayAccept(...args) && 'accept',
      ]
      return [own, allowed.filter(Boolean).join(' ')]
    })
  const NOTHING = STATES.map((own) => [own, ''])
  const ALL = [
    ['confirmed', 'cancel change'],
    ['waiting', 'cancel'],
    ['offered', 'cancel accept'],
    ['declined', ''],
    ['lapsed', ''],
    ['cancelled', ''],
  ]

  test.each([
    ['before the deadline for sign-up', before, 'open', ALL],
    ['after it, a millisecond before the start', '2026-12-01T00:59:59.999Z', 'open', ALL],
    ['closed by the organizer', before, 'closed', ALL],
    ['at the very start', '2026-12-01T01:00:00.000Z', 'open', NOTHING],
    ['of a cancelled lecture', before, 'cancelled', NOTHING],
    ['of a lecture marked as held', before, 'held', NOTHING],
  ] satisfies [string, string, LectureState, string[][]][])('%s', (_name, now, state, expected) => {
    expect(may(now, state)).toEqual(expected)
  })
})

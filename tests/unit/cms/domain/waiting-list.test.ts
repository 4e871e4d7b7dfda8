import { describe, expect, test } from 'vitest'
import type { LectureState } from '../../../../cms/domain/lecture.ts'
import {
  cutOffer,
  firstThatFits,
  inLine,
  isOfferOpen,
  makesOffers,
  offerDeadline,
} from '../../../../cms/domain/waiting-list.ts'

const waiter = (waitingNumber: number, people: number) => ({ id: `n${waitingNumber}`, waitingNumber, people })
const line = [waiter(7, 1), waiter(3, 3), waiter(12, 2)]

test('the order is that of the numbers, whatever the order of the rows', () => {
  expect(inLine(line).map(({ id }) => id)).toEqual(['n3', 'n7', 'n12'])
})

describe('firstThatFits', () => {
  test.each([
    ['no seat', 0, undefined],
    ['one seat passes over the family of three', 1, 'n7'],
    ['two seats: still the earlier family of one', 2, 'n7'],
    ['three seats: the first in line', 3, 'n3'],
    ['many seats', 50, 'n3'],
    ['a capacity lowered under what is taken', -4, undefined],
  ])('%s', (_name, free, expected) => {
    expect(firstThatFits(line, free)?.id).toBe(expected)
  })

  test('nobody waits', () => {
    expect(firstThatFits([], 9)).toBeUndefined()
  })
})

const start = '2026-12-05T02:00:00.000Z'

describe('offerDeadline: 12 hours', () => {
  test.each([
    ['days before', '2026-12-01T02:00:00.000Z', '2026-12-01T14:00:00.000Z'],
    ['14 hours before the start: both limits meet', '2026-12-04T12:00:00.000Z', '2026-12-05T00:00:00.000Z'],
    ['5 hours before: two hours before the start', '2026-12-04T21:00:00.000Z', '2026-12-05T00:00:00.000Z'],
    ['a millisecond before the last moment', '2026-12-04T23:59:59.999Z', '2026-12-05T00:00:00.000Z'],
    ['at the last moment', '2026-12-05T00:00:00.000Z', undefined],
    ['after the start', '2026-12-05T03:00:00.000Z', undefined],
  ])('%s', (_name, now, expected) => {
    expect(offerDeadline({ startsAt: start }, new Date(now), 12)?.toISOString()).toBe(expected)
  })

  test.each([
    ['days before', '2026-12-01T02:00:00.000Z', '2026-12-01T14:00:00.000Z'],
    ['an hour before the end of sign-up', '2026-12-03T23:00:00.000Z', '2026-12-04T00:00:00.000Z'],
    ['at the end of sign-up', '2026-12-04T00:00:00.000Z', undefined],
  ])('never beyond the deadline for sign-up: %s', (_name, now, expected) => {
    const lecture = { startsAt: start, signUpUntil: '2026-12-04T00:00:00.000Z' }
    expect(offerDeadline(lecture, new Date(now), 12)?.toISOString()).toBe(expected)
  })
})

describe('cutOffer: an offer until noon', () => {
  const until = '2026-12-03T12:00:00.000Z'
  test.each([
    ['no sooner than before', start, null, until],
    ['put off', '2027-01-05T02:00:00.000Z', null, until],
    ['the last moment is the end of the offer', '2026-12-03T14:00:00.000Z', null, until],
    ['earlier: two hours before the new start', '2026-12-03T13:59:59.000Z', null, '2026-12-03T11:59:59.000Z'],
    ['started already', '2026-12-01T02:00:00.000Z', null, '2026-12-01T00:00:00.000Z'],
    ['sign-up ends sooner', start, '2026-12-03T09:00:00.000Z', '2026-12-03T09:00:00.000Z'],
    ['sign-up ends later', start, '2026-12-05T02:00:00.000Z', until],
  ])('%s', (_name, startsAt, signUpUntil, expected) => {
    expect(cutOffer({ startsAt, signUpUntil }, until)).toBe(expected)
  })
})

describe('makesOffers', () => {
  test.each([
    ['open', 'open', '2026-12-04T00:00:00.000Z', true],
    ['before sign-up ends', 'open', '2026-12-04T11:59:59.999Z', true],
    ['when sign-up has ended', 'open', '2026-12-04T12:00:00.000Z', false],
    ['closed by the organizer', 'closed', '2026-12-04T00:00:00.000Z', false],
    ['taken back to approved', 'approved', '2026-12-04T00:00:00.000Z', false],
    ['cancelled', 'cancelled', '2026-12-04T00:00:00.000Z', false],
  ] satisfies [string, LectureState, string, boolean][])('%s', (_name, state, now, expected) => {
    expect(makesOffers({ state, startsAt: start, signUpUntil: '2026-12-04T12:00:00.000Z' }, new Date(now))).toBe(
      expected,
    )
    // Without that deadline, up to two hours before the start.
    expect(makesOffers({ state, startsAt: start }, new Date('2026-12-04T23:59:59.999Z'))).toBe(state === 'open')
    expect(makesOffers({ state, startsAt: start }, new Date('2026-12-05T00:00:00.000Z'))).toBe(false)
  })
})

test.each([
  ['before its deadline', '2026-12-04T12:00:00.000Z', '2026-12-04T11:59:59.999Z', true],
  ['at its deadline', '2026-12-04T12:00:00.000Z', '2026-12-04T12:00:00.000Z', false],
  ['in the making', null, '2026-12-04T12:00:00.000Z', false],
])('isOfferOpen: %s', (_name, until, now, expected) => {
  expect(isOfferOpen(until, new Date(now))).toBe(expected)
})

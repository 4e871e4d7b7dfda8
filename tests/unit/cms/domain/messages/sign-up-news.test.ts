import { describe, expect, test } from 'vitest'
import { knewItOtherwise, newsOfSignUp } from '../../../../../cms/domain/messages/sign-up-news.ts'

const now = new Date('2026-12-01T00:00:00Z')

test.each([
  ['signed up', { state: 'confirmed' }, 'confirmation'],
  ['moved by an organizer', { state: 'confirmed', movedAt: '2026-11-30T00:00:00Z' }, 'moved'],
  ['in the line', { state: 'waiting' }, 'waiting'],
  ['an offer in the making', { state: 'offered', offerUntil: null }, 'waiting'],
  ['offered a seat', { state: 'offered', offerUntil: '2026-12-01T01:00:00Z' }, 'offer'],
  ['an offer past its deadline', { state: 'offered', offerUntil: '2026-11-30T01:00:00Z' }, undefined],
  ['an offer that was passed on', { state: 'lapsed', offerUntil: '2026-11-30T01:00:00Z' }, 'lapsed'],
  ['waited until the lecture began', { state: 'lapsed', offerUntil: null }, undefined],
  ['cancelled by the family', { state: 'cancelled' }, undefined],
  ['moved, then cancelled by the family', { state: 'cancelled', movedAt: '2026-11-30T00:00:00Z' }, undefined],
  ['cancelled by an organizer', { state: 'cancelled', isWithdrawn: true }, 'withdrawn'],
  ['declined', { state: 'declined' }, undefined],
  ['not yet anybody’s', { state: 'pending' }, undefined],
] as const)('newsOfSignUp: %s', (_name, signUp, expected) => {
  expect(newsOfSignUp(signUp, now)).toBe(expected)
})

describe('knewItOtherwise: a change at nine', () => {
  const nine = '2026-12-01T09:00:00Z'
  test.each([
    ['signed up before', { consentAt: '2026-12-01T08:59:59Z' }, true],
    ['signed up at that very moment', { consentAt: nine }, false],
    [
      'signed up before, moved here before',
      { consentAt: '2026-11-01T00:00:00Z', movedAt: '2026-12-01T08:00:00Z' },
      true,
    ],
    [
      'signed up before, moved here after',
      { consentAt: '2026-11-01T00:00:00Z', movedAt: '2026-12-01T10:00:00Z' },
      false,
    ],
  ])('%s', (_name, signUp, expected) => {
    expect(knewItOtherwise(signUp, nine)).toBe(expected)
  })
})

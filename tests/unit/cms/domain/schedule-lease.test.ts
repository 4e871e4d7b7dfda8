import { describe, expect, test } from 'vitest'
import {
  holdsLease,
  leaseFor,
  mayTake,
  renewalInterval,
  takesOver,
  type Lease,
} from '../../../../cms/domain/schedule-lease.ts'

const ttl = 30_000
const lease: Lease = { holder: 'one', renewedAt: '2026-11-22T01:00:00.000Z' }

describe('a lease of 30 seconds', () => {
  test.each([
    ['the holder', lease, 'one', '2026-11-22T01:00:10.000Z', true, true],
    ['another, while it lasts', lease, 'two', '2026-11-22T01:00:10.000Z', false, false],
    ['another, a millisecond before its end', lease, 'two', '2026-11-22T01:00:29.999Z', false, false],
    ['the holder, a millisecond before its end', lease, 'one', '2026-11-22T01:00:29.999Z', true, true],
    ['another, at its very end', lease, 'two', '2026-11-22T01:00:30.000Z', true, false],
    ['the holder, held up past its end', lease, 'one', '2026-11-22T01:00:30.000Z', true, false],
    ['nobody yet', undefined, 'two', '2026-11-22T01:00:00.000Z', true, false],
    ['a clock a little behind', lease, 'two', '2026-11-22T00:59:30.000Z', false, false],
    ['a clock that was put back', lease, 'two', '2026-11-22T00:59:29.999Z', true, false],
    ['a time that cannot be read', { holder: 'one', renewedAt: '' }, 'two', '2026-11-22T01:00:00.000Z', true, false],
  ] satisfies [string, Lease | undefined, string, string, boolean, boolean][])(
    '%s',
    (_name, stored, holder, now, may, holds) => {
      expect(mayTake(stored, holder, new Date(now), ttl)).toBe(may)
      expect(holdsLease(stored, holder, new Date(now), ttl)).toBe(holds)
    },
  )

  test('what was just taken is held, and by nobody else', () => {
    const now = new Date('2026-11-22T01:00:30.000Z')
    const taken = leaseFor('two', now)
    expect(taken).toEqual({ holder: 'two', renewedAt: '2026-11-22T01:00:30.000Z' })
    expect(holdsLease(taken, 'two', now, ttl)).toBe(true)
    expect(mayTake(taken, 'one', now, ttl)).toBe(false)
  })

  test('two renewals may fail before it ends', () => {
    expect(renewalInterval(ttl)).toBe(10_000)
  })
})

test.each([
  ['nobody held it', undefined, true],
  ['another held it', lease, true],
  ['a renewal', { ...lease, holder: 'two' }, false],
] satisfies [string, Lease | undefined, boolean][])('takesOver: %s', (_name, stored, expected) => {
  expect(takesOver(stored, 'two')).toBe(expected)
})

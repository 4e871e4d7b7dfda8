import { expect, test } from 'vitest'
import { qualificationsToRenew, qualificationState } from '../../../../cms/domain/qualification.ts'

test.each([
  ['without an end', undefined, { kind: 'lasting' }],
  ['in a year', '2027-06-30', { kind: 'valid', days: 365 }],
  ['61 days before its end', '2026-08-30', { kind: 'valid', days: 61 }],
  ['60 days before its end', '2026-08-29', { kind: 'expiring', days: 60 }],
  ['on its last day', '2026-06-30', { kind: 'expiring', days: 0 }],
  ['the day after', '2026-06-29', { kind: 'expired', days: -1 }],
])('a certificate %s', (_, expires, expected) => {
  expect(qualificationState(expires, '2026-06-30')).toEqual(expected)
})

test('what must be renewed comes by urgency', () => {
  const held = (trainer: string, expires: string) => ({ trainer, trainerName: trainer, name: '育婴员', expires })
  const list = [held('a', '2027-01-01'), held('b', '2026-07-10'), held('c', '2026-05-01'), held('d', '2026-08-29')]
  expect(qualificationsToRenew(list, '2026-06-30').map(({ trainer, days }) => `${trainer} ${days}`)).toEqual([
    'c -60',
    'b 10',
    'd 60',
  ])
})

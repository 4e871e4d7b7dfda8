import { expect, test } from 'vitest'
import { decideSignUp, type SignUpWish } from '../../../../cms/domain/sign-up-decision.ts'

const lecture = {
  state: 'open' as const,
  signUpUntil: '2026-12-01T00:00:00.000Z',
  startsAt: '2026-12-01T01:00:00.000Z',
  endsAt: '2026-12-01T02:30:00.000Z',
  capacity: 5,
  childrenAttend: true,
}
const wish: SignUpWish = { adults: 1, children: 1, wait: false, isByOrganizer: false }
const early = '2026-11-20T00:00:00.000Z'
const late = '2026-12-01T00:30:00.000Z'

test.each<[string, Partial<typeof lecture> | Record<string, unknown>, Partial<SignUpWish>, number, string, string]>([
  ['seats for both', {}, {}, 3, early, 'seat'],
  ['one seat is missing', {}, {}, 4, early, 'full'],
  ['one seat is missing, and they wait', {}, { wait: true }, 4, early, 'wait'],
  ['who would wait, but there are seats', {}, { wait: true }, 0, early, 'seat'],
  ['more people than all seats', {}, { adults: 4, children: 2, wait: true }, 0, early, 'too-many'],
  ['adults only', { childrenAttend: false }, { wait: true }, 5, early, 'no-children'],
  ['before its opening', { signUpFrom: '2026-11-20T00:00:00.001Z' }, {}, 0, early, 'not-yet'],
  [
    'before its opening, by the organizer',
    { signUpFrom: '2026-11-21T00:00:00Z' },
    { isByOrganizer: true },
    0,
    early,
    'seat',
  ],
  ['approved only', { state: 'approved' }, {}, 0, early, 'not-yet'],
  ['approved only, by the organizer', { state: 'approved' }, { isByOrganizer: true }, 0, early, 'seat'],
  ['a draft, by the organizer', { state: 'draft' }, { isByOrganizer: true }, 0, early, 'not-yet'],
  ['past the deadline', {}, {}, 0, late, 'closed'],
  ['past the deadline, by the organizer', {}, { isByOrganizer: true }, 0, late, 'seat'],
  ['too late to wait, by the organizer', {}, { isByOrganizer: true, wait: true }, 5, late, 'no-waiting'],
  ['closed, by the organizer', { state: 'closed' }, { isByOrganizer: true }, 0, early, 'seat'],
  [
    'closed and full, by the organizer',
    { state: 'closed' },
    { isByOrganizer: true, wait: true },
    5,
    early,
    'no-waiting',
  ],
  ['cancelled, by the organizer', { state: 'cancelled' }, { isByOrganizer: true }, 0, early, 'cancelled'],
  ['over, by the organizer', {}, { isByOrganizer: true }, 0, '2026-12-01T02:30:00.000Z', 'held'],
])('%s', (_name, change, wished, taken, now, expected) => {
  const decision = decideSignUp({ ...lecture, ...change }, { ...wish, ...wished }, taken, new Date(now))
  expect(decision.refusal?.error.code ?? ('step' in decision ? decision.step : '')).toBe(expected)
})

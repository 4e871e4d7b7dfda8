import { describe, expect, test } from 'vitest'
import {
  isNeverPublic,
  isPublicLecture,
  LECTURE_STATES,
  lectureIssues,
  type LectureShown,
  needsSoundPlan,
  privateAddressOf,
} from '../../../../cms/domain/lecture.ts'

const HALL = [{ name: '一楼活动室', capacity: 30 }]
const PLAN = {
  state: 'draft',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T02:30:00.000Z',
  room: '一楼活动室',
  capacity: 30,
}

test.each<[string, Record<string, unknown>, string | undefined]>([
  ['a home visit', { type: '入户指导/家访', privateAddress: ' 学院路 8 号 ' }, '学院路 8 号'],
  ['one-to-one', { type: '一对一咨询', privateAddress: '学院路 8 号' }, '学院路 8 号'],
  ['a home visit without one', { type: '入户指导/家访', privateAddress: '  ' }, undefined],
  ['a lecture that was a home visit before', { type: '家长课堂', privateAddress: '学院路 8 号' }, undefined],
])('privateAddressOf: %s', (_name, lecture, expected) => {
  expect(privateAddressOf(lecture)).toBe(expected)
})

describe('what is wrong with a lecture, whatever else is planned', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', {}, []],
    ['an end at the start', { endsAt: PLAN.startsAt }, ['endsAt']],
    ['an end before the start', { endsAt: '2026-11-28T00:59:59.999Z' }, ['endsAt']],
    ['a whole day', { endsAt: '2026-11-29T01:00:00.000Z' }, []],
    ['more than a day: a wrong date', { endsAt: '2026-12-28T02:30:00.000Z' }, ['endsAt']],
    ['sign-up until the start', { signUpUntil: PLAN.startsAt }, []],
    ['sign-up after the start', { signUpUntil: '2026-11-28T01:00:00.001Z' }, ['signUpUntil']],
    [
      'sign-up that ends as it begins',
      { signUpFrom: '2026-11-27T01:00:00.000Z', signUpUntil: '2026-11-27T01:00:00.000Z' },
      ['signUpFrom'],
    ],
    ['a room of another venue', { room: '三楼' }, ['room']],
    ['more seats than the room has', { capacity: 31 }, ['capacity']],
    ['cancelled without a reason', { state: 'cancelled', cancelledBecause: '  ' }, ['cancelledBecause']],
    ['what is no time', { endsAt: 'later' }, []],
    ['no room: the field says so', { room: undefined }, []],
    ['a list for a room', { room: ['一楼活动室'], capacity: 500 }, ['room']],
    ['a time without its zone', { startsAt: '2026-11-28T09:00' }, ['startsAt']],
    ['a day for a time', { signUpUntil: '2026-11-27' }, ['signUpUntil']],
    ['another zone', { startsAt: '2026-11-28T09:00:00+08:00' }, []],
    ['the last moment of 2099', { startsAt: '2099-12-31T15:00:00Z', endsAt: '2099-12-31T15:59:59Z' }, []],
    ['2100, in China', { startsAt: '2099-12-31T15:00:00Z', endsAt: '2099-12-31T16:00:00Z' }, ['endsAt']],
    ['1999', { signUpFrom: '1999-12-31T15:59:59Z', signUpUntil: '2000-01-01T00:00:00Z' }, ['signUpFrom']],
  ])('%s', (_, change, paths) => {
    expect(lectureIssues({ ...PLAN, ...change }, HALL).map(({ path }) => path)).toEqual(paths)
  })
})

describe('what is judged of a lecture that was there before', () => {
  const GONE = { ...PLAN, state: 'open', room: '拆掉的房间', capacity: 500, endsAt: '2026-12-28T02:30:00.000Z' }
  test.each<[string, Record<string, unknown>, string[]]>([
    ['words', { title: '别的' }, []],
    ['its end of sign-up', { state: 'closed' }, []],
    ['its record', { state: 'held' }, []],
    ['its cancellation', { state: 'cancelled', cancelledBecause: '房间没了' }, []],
    ['its cancellation without a reason', { state: 'cancelled' }, ['cancelledBecause']],
    ['its time', { startsAt: '2026-11-28T01:15:00.000Z' }, ['endsAt', 'room']],
    ['the same time in another zone', { startsAt: '2026-11-28T09:00:00+08:00' }, []],
    ['its sign-up', { signUpUntil: '2026-11-27T01:00:00.000Z' }, ['endsAt']],
    ['its capacity', { capacity: 499 }, ['room']],
    ['its venue', { venue: { id: 'north' } }, ['room']],
  ])('%s', (_, change, paths) => {
    const before = { ...GONE, venue: 'south' }
    expect(lectureIssues({ ...before, ...change }, HALL, before).map(({ path }) => path)).toEqual(paths)
  })

  /** Rows: from; columns, in the order of the states: + asks for a sound plan. */
  const TABLE = {
    draft: '.++++++-',
    submitted: '-.+++++-',
    approved: '--.+----',
    open: '---.----',
    closed: '---+.---',
    held: '---+-.--',
    reported: '---+--.-',
    cancelled: '+++++++.',
  } as const

  test.each(LECTURE_STATES)('a step from %s', (from) => {
    const steps = LECTURE_STATES.map((to) => (from === to ? '.' : needsSoundPlan(from, to) ? '+' : '-'))
    expect(steps.join('')).toBe(TABLE[from])
  })
})

describe('whether families see a lecture', () => {
  const TYPE = '家长课堂'
  const PRIVATE = '一对一咨询'
  test.each<[string, LectureShown | undefined, LectureShown, boolean, boolean]>([
    ['a new draft', undefined, { type: TYPE, state: 'draft' }, true, false],
    ['a new one that is open', undefined, { type: TYPE, state: 'open' }, false, true],
    ['one imported as cancelled', undefined, { type: TYPE, state: 'cancelled' }, false, true],
    ['a private one', undefined, { type: PRIVATE, state: 'open' }, true, false],
    [
      'a draft cancelled',
      { type: TYPE, state: 'draft', neverPublic: true },
      { type: TYPE, state: 'cancelled' },
      true,
      false,
    ],
    ['a draft from before, cancelled', { type: TYPE, state: 'draft' }, { type: TYPE, state: 'cancelled' }, true, false],
    [
      'an open one from before, cancelled',
      { type: TYPE, state: 'open' },
      { type: TYPE, state: 'cancelled' },
      false,
      true,
    ],
    [
      'one taken back, then cancelled',
      { type: TYPE, state: 'draft', neverPublic: false },
      { type: TYPE, state: 'cancelled' },
      false,
      true,
    ],
    [
      'a draft approved',
      { type: TYPE, state: 'draft', neverPublic: true },
      { type: TYPE, state: 'approved' },
      false,
      true,
    ],
    [
      'a private one that becomes a public one as it is cancelled',
      { type: PRIVATE, state: 'open', neverPublic: true },
      { type: TYPE, state: 'cancelled' },
      true,
      false,
    ],
    [
      'one never seen, after all',
      { type: TYPE, state: 'cancelled', neverPublic: true },
      { type: TYPE, state: 'open' },
      false,
      true,
    ],
  ])('%s', (_, before, after, never, isPublic) => {
    const neverPublic = isNeverPublic(before, after)
    expect([neverPublic, isPublicLecture({ ...after, neverPublic })]).toEqual([never, isPublic])
  })
})

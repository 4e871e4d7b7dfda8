import { describe, expect, test } from 'vitest'
import { lectureIssues, privateAddressOf } from '../../../../cms/domain/lecture.ts'

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
  ])('%s', (_, change, paths) => {
    expect(lectureIssues({ ...PLAN, ...change }, HALL).map(({ path }) => path)).toEqual(paths)
  })
})

import { describe, expect, test } from 'vitest'
import { lectureIssues } from '../../../../cms/domain/lecture.ts'

const HALL = [{ name: '一楼活动室', capacity: 30 }]
const PLAN = {
  state: 'draft',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T02:30:00.000Z',
  room: '一楼活动室',
  capacity: 30,
}

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

import { expect, test } from 'vitest'
import { moveTargets, type MoveTargetLecture } from '../../../../cms/domain/move-targets.ts'

const now = new Date('2026-12-01T00:00:00.000Z')

function lecture(day: string, changes: Partial<MoveTargetLecture> = {}): MoveTargetLecture {
  return {
    id: day,
    title: '辅食怎么加',
    type: '家长课堂',
    topics: ['feeding'],
    place: '书院',
    state: 'open',
    startsAt: `2026-12-${day}T02:00:00.000Z`,
    endsAt: `2026-12-${day}T03:00:00.000Z`,
    capacity: 5,
    childrenAttend: true,
    taken: 0,
    ...changes,
  }
}
const from = lecture('10')
const family = { adults: 1, children: 1 }
const chosen = (...lectures: MoveTargetLecture[]) =>
  moveTargets(from, family, lectures, now).map(({ id, left, step }) => [id, left, step])

test.each<[string, Partial<MoveTargetLecture>, [string, number, string][]]>([
  ['with seats', { taken: 3 }, [['12', 2, 'seat']]],
  ['with a seat too few', { taken: 4 }, [['12', 1, 'wait']]],
  ['that is full', { taken: 5 }, [['12', 0, 'wait']]],
  ['that is full and too near for a waiting list', { taken: 5, startsAt: '2026-12-01T01:30:00.000Z' }, []],
  ['that has begun', { startsAt: '2026-11-30T23:30:00.000Z' }, []],
  ['past its deadline', { signUpUntil: '2026-12-01T00:00:00.000Z' }, []],
  ['whose sign-up opens later', { signUpFrom: '2026-12-02T00:00:00.000Z' }, []],
  ['that is approved only', { state: 'approved' }, []],
  ['that is closed', { state: 'closed' }, []],
  ['that is cancelled', { state: 'cancelled' }, []],
  ['of one family only', { type: '入户指导/家访' }, []],
  ['for adults only', { childrenAttend: false }, []],
  ['smaller than the family', { capacity: 1 }, []],
  ['where the family is', { id: '10' }, []],
])('a lecture %s', (_, changes, expected) => {
  expect(chosen(lecture('12', changes))).toEqual(expected)
})

test('the same title first, then a shared topic, then the rest; each by time', () => {
  const other = { title: '别的' }
  const order = chosen(
    lecture('02', { ...other, topics: ['sleep'] }),
    lecture('03', { ...other, topics: ['sleep', 'feeding'] }),
    lecture('09'),
    lecture('05', { topics: [] }),
    lecture('01', { ...other, startsAt: '2026-12-01T03:00:00.000Z' }),
  )
  expect(order.map(([id]) => id)).toEqual(['05', '09', '01', '03', '02'])
})

test.each<[string, Partial<MoveTargetLecture>, boolean]>([
  ['of one family only', { type: '一对一咨询' }, false],
  ['that begins now', { startsAt: now.toISOString() }, false],
  ['that was held', { state: 'held' }, false],
  ['that is closed', { state: 'closed' }, true],
  ['that was cancelled', { state: 'cancelled' }, true],
])('from a lecture %s', (_, changes, isMovable) => {
  const targets = moveTargets({ ...from, ...changes }, family, [lecture('12')], now)
  expect(targets.length > 0).toBe(isMovable)
})

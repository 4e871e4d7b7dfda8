import { describe, expect, test } from 'vitest'
import type { LectureState } from '../../../../cms/domain/lecture.ts'
import { hasOpenList, letsFamiliesMove, refuseLeaving, takesCalls } from '../../../../cms/domain/organizer-steps.ts'

const now = new Date('2026-12-01T00:00:00.000Z')
const [ahead, begun] = ['2026-12-01T00:00:00.001Z', '2026-12-01T00:00:00.000Z']

describe('what an organizer may do with the list of a lecture', () => {
  test.each<[LectureState, string, string]>([
    ['draft', ahead, 'leave move'],
    ['submitted', ahead, 'leave move'],
    ['approved', ahead, 'leave move add'],
    ['open', ahead, 'leave move add'],
    ['closed', ahead, 'leave move add'],
    ['open', begun, ''],
    ['closed', begun, ''],
    ['held', begun, ''],
    ['reported', begun, ''],
    ['cancelled', ahead, 'leave move'],
    ['cancelled', begun, 'leave move'],
  ])('%s, starting %s', (state, startsAt, expected) => {
    const lecture = { type: '家长课堂', state, startsAt }
    const can = [hasOpenList(lecture, now), letsFamiliesMove(lecture, now), takesCalls(lecture, now)]
    expect(['leave', 'move', 'add'].filter((_, index) => can[index]).join(' ')).toBe(expected)
  })

  test('a home visit is cancelled, never exchanged', () => {
    const visit = { type: '入户指导/家访', state: 'approved', startsAt: ahead } as const
    expect([hasOpenList(visit, now), letsFamiliesMove(visit, now), takesCalls(visit, now)]).toEqual([true, false, true])
  })
})

test.each([
  ['ahead', ahead, false, undefined],
  ['ahead, at the door already', ahead, true, '这一家已经签到，不能再换场或取消报名。签错了，请先在签到页撤销。'],
  ['begun', begun, true, '讲座已经开始或已经办过，报名名单要留作记录，不能再换场或取消报名。'],
])('leaving a lecture that is %s', (_name, startsAt, isCheckedIn, message) => {
  expect(refuseLeaving({ state: 'open', startsAt }, isCheckedIn, now)?.error.message).toBe(message)
})

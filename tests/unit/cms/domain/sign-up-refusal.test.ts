import { expect, test } from 'vitest'
import { refuseChildren, refuseFull, refuseState, tooManyPeople } from '../../../../cms/domain/sign-up-refusal.ts'
import type { SignUpState } from '../../../../cms/domain/sign-up-state.ts'

const shown = (refusal: ReturnType<typeof refuseState>) =>
  refusal && [refusal.status, refusal.error.path, refusal.error.code, refusal.error.message]

test.each([
  ['open', 'open', null, undefined],
  ['full', 'full', null, undefined],
  ['not yet open', 'not-yet', null, [410, 'lecture', 'not-yet', '这场活动还没有开放报名，请过几天再来看看。']],
  [
    'opens at a known time',
    'not-yet',
    '2026-12-01T01:00:00.000Z',
    [410, 'lecture', 'not-yet', '这场活动 12 月 1 日周二 09:00 开始报名，请到时候再来。'],
  ],
  [
    'past the deadline',
    'closed',
    null,
    [410, 'lecture', 'closed', '这场活动的报名已经截止。还想参加，可以问问主办单位有没有空位。'],
  ],
  ['held', 'held', null, [410, 'lecture', 'held', '这场活动已经办过了，请看看别的活动。']],
  ['cancelled', 'cancelled', null, [410, 'lecture', 'cancelled', '这场活动已经取消，不再接受报名。请看看别的活动。']],
] satisfies [string, SignUpState, string | null, [number, string, string, string] | undefined][])(
  'refuseState: %s',
  (_name, state, signUpFrom, expected) => {
    expect(shown(refuseState(state, signUpFrom))).toEqual(expected)
  },
)

test.each([
  [0, 1, true, 'lecture', 'full', '名额已满。您可以排候补：点“排候补”，有人让出名额时按先后顺序通知您。'],
  [0, 1, false, 'lecture', 'no-waiting', '名额已满，离开始太近，也不再排候补了。可以看看别的场次。'],
  [2, 3, true, 'adults', 'full', '只剩 2 个名额，您填了 3 人。请减少人数，或者点“排候补”。'],
  [2, 3, false, 'adults', 'no-waiting', '只剩 2 个名额，您填了 3 人。请减少人数，或联系主办单位。'],
])('refuseFull: %i left, %i come, waiting list %s', (left, people, hasWaitingList, path, code, message) => {
  expect(shown(refuseFull(left, people, hasWaitingList))).toEqual([409, path, code, message])
})

test('more people than the lecture has seats', () => {
  expect(shown(tooManyPeople(3))).toEqual([
    409,
    'adults',
    'too-many',
    '这场活动一共只有 3 个名额，请减少人数，或联系主办单位。',
  ])
})

test.each([
  [true, 2, undefined],
  [false, 0, undefined],
  [false, 1, { path: 'children', message: '这场活动只请大人参加，孩子的人数请填 0。', code: 'no-children' }],
  [null, 1, { path: 'children', message: '这场活动只请大人参加，孩子的人数请填 0。', code: 'no-children' }],
] as const)('refuseChildren: children attend %s, %i come', (childrenAttend, children, error) => {
  expect(refuseChildren({ childrenAttend }, children)?.error).toEqual(error)
})

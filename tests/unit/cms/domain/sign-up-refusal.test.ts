import { expect, test } from 'vitest'
import { refuseChildren, refuseSeats } from '../../../../cms/domain/sign-up-refusal.ts'
import type { SignUpState } from '../../../../cms/domain/sign-up-state.ts'

test.each([
  ['seats for all', 'open', 3, 3, undefined],
  [
    'fewer seats than people',
    'open',
    2,
    3,
    [409, 'adults', 'full', '只剩 2 个名额，您填了 3 人。请减少人数，或联系主办单位。'],
  ],
  ['none left', 'full', 0, 1, [409, 'lecture', 'full', '名额已满。有人取消时会放出名额，可以过些时候再来看看。']],
  ['not yet open', 'not-yet', 9, 1, [410, 'lecture', 'not-yet', '这场活动还没有开放报名，请过几天再来看看。']],
  [
    'past the deadline',
    'closed',
    9,
    1,
    [410, 'lecture', 'closed', '这场活动的报名已经截止。还想参加，可以问问主办单位有没有空位。'],
  ],
  ['held', 'held', 9, 1, [410, 'lecture', 'held', '这场活动已经办过了，请看看别的活动。']],
  ['cancelled', 'cancelled', 9, 1, [410, 'lecture', 'cancelled', '这场活动已经取消，不再接受报名。请看看别的活动。']],
] satisfies [string, SignUpState, number, number, [number, string, string, string] | undefined][])(
  'refuseSeats: %s',
  (_name, state, left, people, expected) => {
    const refusal = refuseSeats(state, left, people)
    expect(refusal && [refusal.status, refusal.error.path, refusal.error.code, refusal.error.message]).toEqual(expected)
  },
)

test.each([
  [true, 2, undefined],
  [false, 0, undefined],
  [false, 1, { path: 'children', message: '这场活动只请大人参加，孩子的人数请填 0。', code: 'no-children' }],
  [null, 1, { path: 'children', message: '这场活动只请大人参加，孩子的人数请填 0。', code: 'no-children' }],
] as const)('refuseChildren: children attend %s, %i come', (childrenAttend, children, error) => {
  expect(refuseChildren({ childrenAttend }, children)?.error).toEqual(error)
})

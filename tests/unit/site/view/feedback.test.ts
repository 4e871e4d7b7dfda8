import { expect, test } from 'vitest'
import type { FeedbackView } from '../../../../content/contract/feedback.ts'
import { feedbackPart } from '../../../../site/src/view/feedback.ts'

const UNTIL = '2027-01-04T03:00:00.000Z'
const GIVEN = { stars: 4, remark: '很清楚' }

test.each<[string, FeedbackView, Partial<NonNullable<ReturnType<typeof feedbackPart>>>]>([
  [
    'asked',
    { isAsked: true, until: UNTIL },
    { title: '这场活动怎么样？', said: undefined, action: '/sign-up/t/feedback', remark: '', button: '提交评价' },
  ],
  [
    'given, to be changed',
    { isAsked: true, until: UNTIL, given: GIVEN },
    { title: '您的评价', said: '您评了 4 分，谢谢您。', remark: '很清楚', button: '修改评价' },
  ],
  [
    'given, and standing',
    { isAsked: false, given: GIVEN },
    { said: '您评了 4 分，谢谢您。您说：“很清楚”', action: undefined },
  ],
  ['refused', { isAsked: false, problem: '评价已经截止' }, { problem: '评价已经截止', action: undefined }],
])('%s', (_, view, expected) => expect(feedbackPart('t', view)).toMatchObject(expected))

test('says until when, and that nobody else reads it', () => {
  const part = feedbackPart('t', { isAsked: true, until: UNTIL })
  expect(part?.note).toBe('只有主办单位和讲师看得到，不会公开。1 月 4 日 周一 11:00 前可以评价。')
})

test.each<[string, FeedbackView | undefined]>([
  ['nothing known', undefined],
  ['nothing to ask', { isAsked: false }],
])('there is no such part with %s', (_, view) => expect(feedbackPart('t', view)).toBeUndefined())

test('the stars that were given are chosen', () => {
  const part = feedbackPart('t', { isAsked: true, until: UNTIL, given: GIVEN })
  expect(part?.stars.filter(({ isChosen }) => isChosen).map(({ value }) => value)).toEqual([4])
})

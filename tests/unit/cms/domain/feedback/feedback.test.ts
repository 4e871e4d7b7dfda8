import { describe, expect, test } from 'vitest'
import {
  checkFeedback,
  feedbackRefusal,
  feedbackState,
  meanStars,
} from '../../../../../cms/domain/feedback/feedback.ts'
import type { LectureState } from '../../../../../cms/domain/lecture.ts'

const END = Date.parse('2026-12-05T03:00:00.000Z')
const DAY = 86_400_000
const at = (days: number) => new Date(END + days * DAY)

describe('when a family may say what it thinks', () => {
  test.each<[string, LectureState, boolean, number | undefined, number, string]>([
    ['during the lecture', 'open', true, undefined, -0.01, 'not-yet'],
    ['at the very end', 'open', true, undefined, 0, 'asked until 30'],
    ['29 days later', 'held', true, undefined, 29, 'asked until 30'],
    ['30 days later', 'reported', true, undefined, 30, 'too-late'],
    ['when nobody saw it there', 'held', false, undefined, 1, 'not-here'],
    ['of a lecture that was not held', 'cancelled', true, undefined, 1, 'cancelled'],
    ['to change it, 6 days after the first', 'held', true, 1, 7, 'asked until 8'],
    ['to change it, 7 days after the first', 'held', true, 1, 8, 'given'],
    ['to change it, given on the last day', 'held', true, 29, 29.5, 'asked until 30'],
    ['to change it, when its check-in was taken back since', 'held', false, 1, 2, 'asked until 8'],
  ])('%s', (_, state, wasHere, given, days, expected) => {
    const found = feedbackState({
      lecture: { state, endsAt: new Date(END).toISOString() },
      wasHere,
      ...(given === undefined ? {} : { givenAt: at(given).toISOString() }),
      now: at(days),
    })
    const said =
      found.kind === 'asked'
        ? `asked until ${(Date.parse(found.until) - END) / DAY}`
        : found.kind === 'closed'
          ? found.why
          : found.kind
    expect(said).toBe(expected)
  })

  test.each([
    [{ kind: 'closed', why: 'not-here' }, 403, '现场没有您的签到记录，不能评价。您到了的话，请联系主办单位补签到。'],
    [{ kind: 'closed', why: 'too-late' }, 410, '评价已经截止：活动结束 30 天内可以评价。'],
    [{ kind: 'given' }, 410, '您已经评价过了，7 天内可以改，现在已经过了。谢谢您。'],
  ] as const)('%j is told', (state, status, message) => {
    expect(feedbackRefusal(state)).toMatchObject({ status, message })
  })
})

describe('checkFeedback', () => {
  test.each([
    ['of a form', { stars: '4', remark: ' 很好\r\n谢谢 ' }, { stars: 4, remark: '很好\n谢谢' }],
    ['of a program', { stars: 5 }, { stars: 5, remark: '' }],
    ['with marks that are not seen', { stars: 1, remark: 'a\u202Eb\u0000c' }, { stars: 1, remark: 'abc' }],
    ['of 500 characters', { stars: 1, remark: '字'.repeat(500) }, { stars: 1, remark: '字'.repeat(500) }],
  ])('%s', (_, input, values) => expect(checkFeedback(input).values).toEqual(values))

  test.each([
    ['nothing', undefined, ['stars']],
    ['no stars', { stars: '' }, ['stars']],
    ['0 stars', { stars: 0 }, ['stars']],
    ['6 stars', { stars: '6' }, ['stars']],
    ['half a star', { stars: 4.5 }, ['stars']],
    ['a list of stars', { stars: ['5'] }, ['stars']],
    ['a remark that is too long', { stars: 3, remark: '字'.repeat(501) }, ['remark']],
    ['a remark that is no text', { stars: 3, remark: { $ne: 1 } }, ['remark']],
  ])('refuses %s', (_, input, paths) => {
    expect(checkFeedback(input).errors?.map(({ path }) => path)).toEqual(paths)
  })
})

test.each([
  [[], undefined],
  [[5], '5.0'],
  [[5, 4, 4], '4.3'],
])('the mean of %j is %s', (stars, mean) => expect(meanStars(stars.map((each) => ({ stars: each })))).toBe(mean))

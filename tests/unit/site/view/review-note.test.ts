import { expect, test } from 'vitest'
import { reviewNote } from '../../../../site/src/view/review-note.ts'

const reviewed = { status: 'reviewed', reviewer: '示范医生', reviewedOn: '2026-10-12', reviewBy: '2028-10-12' } as const

test.each([
  [
    'a demonstration says so',
    { status: 'demo', reviewBy: '2028-11-01' } as const,
    {
      short: '示范内容，须经本地专家审核',
      long: '示范内容，须经本地专家审核。下次复审：2028 年 11 月 1 日。',
      isDemo: true,
    },
  ],
  [
    'a draft that nobody has signed',
    { status: 'pending', reviewBy: '2028-11-01' } as const,
    { short: '待审核', long: '待审核：这一稿还没有人审核过。', isDemo: true },
  ],
  [
    'reviewer and day',
    reviewed,
    {
      short: '2026 年 10 月 12 日 审核',
      long: '审核：示范医生，2026 年 10 月 12 日。下次复审：2028 年 10 月 12 日。',
      isDemo: false,
    },
  ],
  [
    'a reviewer who is not to be named',
    { status: 'reviewed', reviewBy: '2028-10-12' } as const,
    { short: '已审核', long: '已经专业人员审核。下次复审：2028 年 10 月 12 日。', isDemo: false },
  ],
])('%s', (_, review, expected) => {
  expect(reviewNote(review, '2026-11-22')).toEqual({ ...expected, overdue: undefined })
})

test('a text is overdue from its day of review on', () => {
  expect(reviewNote(reviewed, '2028-10-11').overdue).toBeUndefined()
  expect(reviewNote(reviewed, '2028-10-12').overdue).toBe(
    '这篇内容应在 2028 年 10 月 12 日 复审，正在等待修订。拿不准时，请问医生或社区医务人员。',
  )
})

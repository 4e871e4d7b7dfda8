import { expect, test } from 'vitest'
import { isStaleSave, type LastEdit, staleSave } from '../../../../cms/domain/stale-save.ts'

const BEGAN = '2026-11-22T02:00:00.000Z'
const LATER = '2026-11-22T02:00:00.001Z'
const other = (at: string | undefined): LastEdit => ({ at, by: 'wang' })

test.each([
  ['somebody else wrote since', BEGAN, other(LATER), 'an', true],
  ['somebody unknown wrote since', BEGAN, { at: LATER, by: undefined }, 'an', true],
  ['somebody else wrote the version that is shown', LATER, other(BEGAN), 'an', false],
  ['somebody else wrote at that very moment', BEGAN, other(BEGAN), 'an', false],
  ['the same person wrote since', BEGAN, other(LATER), 'wang', false],
  ['the request names no version', undefined, other(LATER), 'an', false],
  ['the request names no moment', 'soon', other(LATER), 'an', false],
  ['nobody wrote since this is noted', BEGAN, other(undefined), 'an', false],
  ['the server itself saves', BEGAN, other(LATER), undefined, false],
] satisfies [string, string | undefined, LastEdit, string | undefined, boolean][])(
  '%s',
  (_name, shown, last, writer, expected) => {
    expect(isStaleSave(shown, last, writer)).toBe(expected)
  },
)

test('says who saved when, and what to do', () => {
  expect(staleSave('王芳', BEGAN)).toEqual({
    status: 409,
    code: 'changed-meanwhile',
    message:
      '王芳在 11 月 22 日周日 10:00 保存过这一篇，您看到的已经不是最新的，所以您的改动没有保存。请先把自己写的复制下来，再刷新页面，接着最新的内容改。',
  })
})

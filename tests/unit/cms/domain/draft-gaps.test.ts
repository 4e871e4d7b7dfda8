import { describe, expect, test } from 'vitest'
import { draftGaps } from '../../../../cms/domain/draft-gaps.ts'
import { sharedPreviewNote, staffPreviewNote } from '../../../../cms/domain/preview-notes.ts'

const BLOCKS = ['paragraph', 'doctor', 'unheard-of']

test.each([
  ['a field', [['title']], ['“标题”还没有填好']],
  [
    'one field in several ways',
    [
      ['ages', 'minMonths'],
      ['ages', 'maxMonths'],
    ],
    ['“适合的月龄”还没有填好'],
  ],
  ['a block', [['body', 1, 'signs']], ['正文第 2 段（就医信号）还没有填完']],
  ['a block of a kind that editors do not know', [['body', 2]], ['正文第 3 段还没有填完']],
  ['the whole text', [['body']], ['“正文”还没有填好']],
  ['something editors have no word for', [['slugs'], []], ['这一篇还没有填完']],
  ['nothing', [], []],
])('%s', (_name, paths, gaps) => {
  expect(draftGaps(paths, BLOCKS)).toEqual(gaps)
})

describe('the note on top', () => {
  test('tells the time in China', () => {
    expect(sharedPreviewNote('2026-11-29T17:05:00.000Z')).toBe(
      '这是请您看的草稿，链接在 2026-11-30 01:05 前有效。请不要转发。',
    )
    expect(staffPreviewNote('in-review', '2026-11-22T06:00:00.000Z', false)).toBe(
      '待审，2026-11-22 14:00 保存。家长看不到这一版。',
    )
    expect(staffPreviewNote('published', '2026-11-22T06:00:00.000Z', true)).toBe(
      '已发布，2026-11-22 14:00 保存。家长现在看到的就是这一版。',
    )
  })
})

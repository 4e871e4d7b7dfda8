import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../../content/contract/body.ts'
import { writeBody } from '../../../../content/markdown/write-body.ts'

const written = (...children: Inline[]) => writeBody([{ type: 'paragraph', children }])

describe('Chinese prose stays clean', () => {
  test.each<[string, Inline[], string]>([
    [
      'times, ranges and fractions',
      [{ type: 'text', text: '9:30，6~8 个月，1/2 碗，38.5 ℃，<3 月龄，a_b' }],
      '9:30，6~8 个月，1/2 碗，38.5 ℃，<3 月龄，a_b',
    ],
    [
      'bold around Chinese brackets',
      [
        { type: 'text', text: '「先听」', bold: true },
        { type: 'text', text: '再问' },
      ],
      '**「先听」**再问',
    ],
    ['a year at the beginning of a line', [{ type: 'text', text: '2026. 新的一年' }], '2026\\. 新的一年'],
    ['a dash at the beginning of a line', [{ type: 'text', text: '- 不是列表' }], '\\- 不是列表'],
    ['a temperature below zero', [{ type: 'text', text: '-5 ℃' }], '-5 ℃'],
    ['an address typed as text', [{ type: 'text', text: 'https://a.cn' }], 'https://a.cn'],
    ['stars', [{ type: 'text', text: '2*3*4' }], '2\\*3\\*4'],
    [
      'a letter beside bold quotation marks',
      [
        { type: 'text', text: 'a' },
        { type: 'text', text: '"b"', bold: true },
      ],
      '&#x61;**"b"**',
    ],
  ])('%s', (_, inlines, markdown) => {
    expect(written(...inlines)).toEqual({ markdown: `${markdown}\n`, problems: [] })
  })
})

test('two lists of one kind stay two', () => {
  const list = { type: 'list' as const, ordered: false, items: [{ children: [{ type: 'text' as const, text: '一' }] }] }
  expect(writeBody([list, list, list]).markdown).toBe('- 一\n\n* 一\n\n- 一\n')
})

test('a block that the subset cannot hold is named, the others are written', () => {
  const result = writeBody([
    { type: 'paragraph', children: [{ type: 'text', text: '一' }] },
    { type: 'callout', tone: 'tip', body: [{ type: 'paragraph', children: [{ type: 'text', text: ' ' }] }] },
    { type: 'table', head: ['a', 'b'], rows: [['只有一格']] },
  ])
  expect(result.markdown).toBe('一\n')
  expect(result.problems.map(({ block }) => block)).toEqual([2, 3])
  expect(result.problems[1]?.message).toBe('第 3 块（表格）的内容不完整：每一行的格数要和表头一样')
})

test('line ends inside text become spaces: a break is a node of its own', () => {
  expect(written({ type: 'text', text: ' 一\n二\t三 ' }).markdown).toBe('一 二 三\n')
})

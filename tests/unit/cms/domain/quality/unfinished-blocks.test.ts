import { expect, test } from 'vitest'
import type { BlockShape } from '../../../../../cms/domain/quality/text-shape.ts'
import { unfinishedFindings } from '../../../../../cms/domain/quality/unfinished-blocks.ts'
import { list, paragraph, soundText } from './quality-world.ts'

const table: BlockShape = { type: 'table', head: ['月龄', '量'], rows: [['6', '少'], ['8'], ['9', '多', '更多']] }
const quiz: BlockShape = { type: 'quiz', questions: [{ question: '几度？', options: [], explanation: '' }] }

test.each([
  ['nothing', [paragraph('好')], [], []],
  [
    'each ragged row',
    [table],
    ['0'],
    [
      ['body.0.rows.1', '表格第 2 行有 1 格，表头有 2 格', '8'],
      ['body.0.rows.2', '表格第 3 行有 3 格，表头有 2 格', '9 多 更多'],
    ],
  ],
  [
    'no row without a head',
    [{ ...table, head: [] }],
    ['0.head', '0'],
    [['body.0.head', '表格的表头没有填对', undefined]],
  ],
  [
    'a question by its number',
    [quiz],
    ['0.questions.0.options'],
    [['body.0.questions.0.options', '第 1 题的选项个数不对', '几度？']],
  ],
  [
    'a link in a list',
    [list(['看'])],
    ['0.items.0.children.1.url'],
    [['body.0.items.0.children.1.url', '有一个链接的网址写得不对', undefined]],
  ],
  [
    'what has no words of its own',
    [paragraph('好'), quiz],
    ['1.questions.0.odd'],
    [['body.1.questions.0.odd', '有一块“小测验”没有填完，或填得不对', '几度？']],
  ],
] satisfies [string, BlockShape[], string[], unknown[]][])('names %s', (_name, body, misfits, expected) => {
  const found = unfinishedFindings({ ...soundText, body, misfits })
  expect(found.map(({ path, message, excerpt }) => [path, message, excerpt])).toEqual(expected)
  expect(found.every(({ code, severity }) => code === 'block-unfinished' && severity === 'error')).toBe(true)
})

import { expect, test } from 'vitest'
import { coverage, type CoveredText } from '../../../../cms/domain/coverage.ts'

const stages = [
  { key: '0-6', minMonths: 0, maxMonths: 6 },
  { key: '6-12', minMonths: 6, maxMonths: 12 },
  { key: '12-36', minMonths: 12, maxMonths: 36 },
]
const today = '2026-11-22'
const text = (id: string, topics: string[], minMonths: number, maxMonths: number, reviewBy = '2028-11-01') =>
  ({ id, topics, ages: { minMonths, maxMonths }, reviewBy }) satisfies CoveredText

test.each([
  ['exactly one stage', 6, 12, ['6-12']],
  ['one month', 5, 6, ['0-6']],
  ['the first month of a stage', 6, 7, ['6-12']],
  ['over a border', 5, 7, ['0-6', '6-12']],
  ['all ages', 0, 36, ['0-6', '6-12', '12-36']],
] satisfies [string, number, number, string[]][])(
  'a text counts where its ages overlap: %s',
  (_name, min, max, expected) => {
    const [row] = coverage(['feeding'], stages, [text('a', ['feeding'], min, max)], today).rows
    expect(row?.cells.filter(({ count }) => count === 1).map(({ stage }) => stage)).toEqual(expected)
    expect(row?.total).toEqual({ count: 1, overdue: 0, texts: ['a'] })
  },
)

test('counts, overdue ones, gaps', () => {
  const matrix = coverage(
    ['feeding', 'outdoor'],
    stages,
    [
      text('a', ['feeding'], 0, 12),
      text('b', ['feeding', 'outdoor'], 6, 12, today),
      text('c', ['speech'], 0, 36),
      text('d', ['feeding'], 6, 7, '2026-11-23'),
      { id: 'e', topics: ['feeding'], ages: { minMonths: 0, maxMonths: 1 } },
    ],
    today,
  )
  expect(matrix).toEqual({
    rows: [
      {
        topic: 'feeding',
        cells: [
          { topic: 'feeding', stage: '0-6', count: 2, overdue: 0, texts: ['a', 'e'], isGap: false },
          { topic: 'feeding', stage: '6-12', count: 3, overdue: 1, texts: ['a', 'b', 'd'], isGap: false },
          { topic: 'feeding', stage: '12-36', count: 0, overdue: 0, texts: [], isGap: true },
        ],
        total: { count: 4, overdue: 1, texts: ['a', 'b', 'd', 'e'] },
      },
      {
        topic: 'outdoor',
        cells: [
          { topic: 'outdoor', stage: '0-6', count: 0, overdue: 0, texts: [], isGap: true },
          { topic: 'outdoor', stage: '6-12', count: 1, overdue: 1, texts: ['b'], isGap: false },
          { topic: 'outdoor', stage: '12-36', count: 0, overdue: 0, texts: [], isGap: true },
        ],
        total: { count: 1, overdue: 1, texts: ['b'] },
      },
    ],
    gaps: [
      { topic: 'feeding', stage: '12-36', count: 0, overdue: 0, texts: [], isGap: true },
      { topic: 'outdoor', stage: '0-6', count: 0, overdue: 0, texts: [], isGap: true },
      { topic: 'outdoor', stage: '12-36', count: 0, overdue: 0, texts: [], isGap: true },
    ],
    total: { count: 4, overdue: 1, texts: ['a', 'b', 'd', 'e'] },
  })
})

test('no texts: every cell is a gap', () => {
  const matrix = coverage(['feeding', 'outdoor'], stages, [], today)
  expect(matrix.gaps).toHaveLength(6)
  expect(matrix.total).toEqual({ count: 0, overdue: 0, texts: [] })
})

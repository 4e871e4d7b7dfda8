import { describe, expect, test } from 'vitest'
import {
  STAGES,
  ageLabel,
  childAge,
  includesMonth,
  monthsLabel,
  overlaps,
  stageAt,
} from '../../../../site/src/view/ages.ts'

const TODAY = '2026-11-22'

describe('how old a child is', () => {
  test.each([
    ['born today', '2026-11-22', '', 0, 0, false],
    ['at term', '2026-05-20', '', 6, 6, false],
    ['due date given, born at term', '2026-05-20', '2026-05-25', 6, 6, false],
    ['21 days early is 37 weeks: not preterm', '2026-05-01', '2026-05-22', 6, 6, false],
    ['22 days early is preterm', '2026-05-01', '2026-05-23', 6, 5, true],
    ['8 weeks early', '2026-05-20', '2026-07-15', 6, 4, true],
    ['still before the due date: never negative', '2026-11-01', '2026-12-20', 0, 0, true],
    ['the last day before 24 months', '2024-11-23', '2025-01-18', 23, 22, true],
    ['24 months: no longer corrected', '2024-11-22', '2025-01-17', 24, 24, false],
    ['after the due date', '2026-05-20', '2026-05-10', 6, 6, false],
  ])('%s', (_, birth, due, months, developmentMonths, isCorrected) => {
    expect(childAge(birth, due, TODAY)).toEqual({ kind: 'age', months, developmentMonths, isCorrected })
  })

  test.each([
    ['nothing filled in', '', '', '请填孩子的出生日期。'],
    ['no such day', '2026-02-30', '', '请填孩子的出生日期。'],
    ['a day to come', '2026-11-23', '', '出生日期在今天之后，请再看一下。'],
    ['a broken due date', '2026-05-20', 'soon', '预产期没有填对，请再看一下。'],
    ['a due date of another child', '2026-05-20', '2027-05-20', '预产期和出生日期相差太多，请再看一下。'],
  ])('%s', (_, birth, due, message) => {
    expect(childAge(birth, due, TODAY)).toEqual({ kind: 'problem', message })
  })
})

describe('stages', () => {
  test('cover 0 to 36 months without gap or overlap', () => {
    for (let months = 0; months < 36; months += 1) {
      expect(STAGES.filter((stage) => includesMonth(stage, months))).toHaveLength(1)
    }
  })

  test.each([
    [0, '0-3'],
    [2, '0-3'],
    [3, '3-6'],
    [11, '6-12'],
    [12, '12-18'],
    [35, '24-36'],
    [36, undefined],
    [-1, undefined],
  ])('%i months: %s', (months, key) => {
    expect(stageAt(months)?.key).toBe(key)
  })

  test.each([
    ['neighbours do not overlap', [0, 3], [3, 6], false],
    ['a shared month', [0, 4], [3, 6], true],
    ['one within the other', [0, 36], [6, 8], true],
  ] as const)('%s', (_, a, b, expected) => {
    const range = ([minMonths, maxMonths]: readonly [number, number]) => ({ minMonths, maxMonths })
    expect([overlaps(range(a), range(b)), overlaps(range(b), range(a))]).toEqual([expected, expected])
  })
})

test.each([
  [0, '不满 1 个月'],
  [6, '满 6 个月'],
  [12, '满 1 岁'],
  [15, '1 岁 3 个月'],
  [24, '满 2 岁'],
])('%i months are called %s', (months, label) => {
  expect(monthsLabel(months)).toBe(label)
})

test('age ranges are called by their months, the whole span by years', () => {
  expect(ageLabel({ minMonths: 6, maxMonths: 12 })).toBe('6–12 月龄')
  expect(ageLabel({ minMonths: 0, maxMonths: 36 })).toBe('0–3 岁')
})

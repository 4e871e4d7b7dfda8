import { describe, expect, test } from 'vitest'
import { enteredTimesIssues } from '../../../../../cms/domain/planning/entered-times.ts'
import { holidayYearIssues } from '../../../../../cms/domain/planning/holiday-year.ts'
import { dayOf } from '../../../../../cms/domain/review-day.ts'

describe('a year of holidays', () => {
  test.each<[string, (string | undefined)[], string[]]>([
    ['its first and last day', ['2027-01-01', '2027-12-31'], []],
    ['the day before', ['2026-12-31'], ['days.0.day']],
    ['the day after', ['2027-01-01', '2028-01-01'], ['days.1.day']],
    ['a day three times', ['2027-01-01', '2027-01-01', '2027-01-01'], ['days.1.day', 'days.2.day']],
    ['a day that is not chosen yet', ['2027-01-01', undefined, undefined], []],
    ['nothing', [], ['days']],
  ])('%s', (_, days, paths) => {
    expect(holidayYearIssues({ year: 2027, days }).map(({ path }) => path)).toEqual(paths)
  })
})

describe('the times of a trainer', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['a morning', '09:00', '12:00', []],
    ['a minute', '09:00', '09:01', []],
    ['nothing', '12:00', '12:00', ['weekly.0.to']],
    ['a night', '18:00', '09:00', ['weekly.0.to']],
    ['what is no time is the field’s', 9, '08:00', []],
  ])('%s', (_, from, to, paths) => {
    expect(enteredTimesIssues({ weekly: [{ from, to }], exceptions: [] }).map(({ path }) => path)).toEqual(paths)
  })

  test.each<[string, string | undefined, string | undefined, string[]]>([
    ['one day', '2026-12-01', '2026-12-01', []],
    ['ten days', '2026-12-01', '2026-12-10', []],
    ['backwards', '2026-12-10', '2026-12-01', ['exceptions.0.lastDay']],
    ['without an end yet', '2026-12-10', undefined, []],
  ])('%s', (_, firstDay, lastDay, paths) => {
    const exceptions = [{ firstDay, lastDay }]
    expect(enteredTimesIssues({ weekly: [], exceptions }).map(({ path }) => path)).toEqual(paths)
  })
})

test.each([
  ['a day', '2026-12-01', '2026-12-01'],
  ['midnight in China', '2026-11-30T16:00:00.000Z', '2026-12-01'],
  ['a moment', new Date('2026-12-01T15:59:59Z'), '2026-12-01'],
  ['nothing', null, undefined],
  ['no day', 'x', undefined],
])('the day of %s', (_, value, day) => {
  expect(dayOf(value)).toBe(day)
})

import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayInChina,
  daysBetween,
  longDay,
  monthOfYear,
  monthsBetween,
  parseDay,
  shortDay,
  timeInChina,
  weekday,
} from '../../../../site/src/view/dates.ts'

describe('a moment on the clock of China', () => {
  test.each([
    ['the evening in UTC is the next day in China', '2026-12-04T16:00:00Z', '2026-12-05', '0:00'],
    ['a minute before midnight in China', '2026-12-04T15:59:00Z', '2026-12-04', '23:59'],
    ['a morning', '2026-12-05T01:30:00Z', '2026-12-05', '9:30'],
    ['the turn of the year', '2026-12-31T16:05:00Z', '2027-01-01', '0:05'],
  ])('%s', (_, instant, day, time) => {
    expect([dayInChina(instant), timeInChina(instant)]).toEqual([day, time])
  })
})

describe('how days are written', () => {
  test('long, short, month, weekday', () => {
    expect(longDay('2026-02-05')).toBe('2026 年 2 月 5 日')
    expect(shortDay('2026-12-05')).toBe('12 月 5 日')
    expect(monthOfYear('2026-11-22')).toBe('2026 年 11 月')
    expect(weekday('2026-12-05')).toBe('周六')
    expect(weekday('2026-12-06')).toBe('周日')
  })

  test.each(['', '2026-13-01', '2026-02-29', '2026-00-10', '2026-1-1', '05/20/2026', '2026-04-31'])(
    '%j is not a day',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )

  test('29 February of a leap year is a day', () => {
    expect(parseDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 })
  })

  test('writing what is not a day is a programmer error', () => {
    expect(() => longDay('tomorrow')).toThrow(RangeError)
  })
})

describe('months on', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-22', 24, '2028-11-22'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s + %i = %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })
})

describe('full months between two days', () => {
  test.each([
    ['the same day', '2026-05-20', '2026-05-20', 0],
    ['the day before a month is full', '2026-05-20', '2026-06-19', 0],
    ['the day it is full', '2026-05-20', '2026-06-20', 1],
    ['born on the 31st, full on the last day of a shorter month', '2026-01-31', '2026-02-28', 1],
    ['the day before that', '2026-01-31', '2026-02-27', 0],
    ['born on 29 February, a year later', '2028-02-29', '2029-02-28', 12],
    ['across years', '2024-12-25', '2026-11-22', 22],
    ['before birth', '2026-12-01', '2026-11-22', -1],
  ])('%s', (_, from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  test('agrees with addMonths on every day of two years', () => {
    for (let offset = 0; offset < 731; offset += 1) {
      const day = new Date(Date.UTC(2026, 0, 31 + offset)).toISOString().slice(0, 10)
      const months = monthsBetween('2026-01-31', day)
      expect(addMonths('2026-01-31', months) <= day).toBe(true)
      expect(addMonths('2026-01-31', months + 1) > day).toBe(true)
    }
  })
})

test('days between', () => {
  expect(daysBetween('2026-11-22', '2026-12-05')).toBe(13)
  expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
})

import { describe, expect, test } from 'vitest'
import { daysOf, spanInWords, spanOf, stepFrom } from '../../../../../cms/domain/calendar/span.ts'
import { momentOf, wallClockOf } from '../../../../../cms/domain/calendar/wall-clock.ts'

describe('a view of a day', () => {
  test.each([
    ['month', '2026-11-22', '2026-10-26', '2026-12-07', '2026 年 11 月'],
    ['month', '2027-02-10', '2027-02-01', '2027-03-01', '2027 年 2 月'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-23', '2026 年 11 月 16 日至 22 日'],
    ['trainers', '2026-11-30', '2026-11-30', '2026-12-07', '2026 年 11 月 30 日至 12 月 6 日'],
    ['rooms', '2027-01-01', '2026-12-28', '2027-01-04', '2026 年 12 月 28 日至 2027 年 1 月 3 日'],
    ['day', '2026-11-22', '2026-11-22', '2026-11-23', '2026 年 11 月 22 日周日'],
    ['list', '2028-02-29', '2028-02-01', '2028-03-01', '2028 年 2 月'],
  ] as const)('%s of %s', (view, day, from, to, words) => {
    expect([spanOf(view, day), spanInWords(view, day)]).toEqual([{ from, to }, words])
    expect(daysOf({ from, to })).toContain(view === 'list' ? '2028-02-29' : day)
  })

  test.each([
    ['month', '2026-01-31', '2026-02-01', '2025-12-01'],
    ['list', '2026-03-31', '2026-04-01', '2026-02-01'],
    ['week', '2026-12-30', '2027-01-06', '2026-12-23'],
    ['day', '2026-12-31', '2027-01-01', '2026-12-30'],
  ] as const)('%s steps from %s', (view, day, next, before) => {
    expect([stepFrom(view, day, 1), stepFrom(view, day, -1)]).toEqual([next, before])
  })
})

describe('the clock in China', () => {
  test.each([
    ['2026-11-22T01:30:00.000Z', '2026-11-22T09:30:00'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01T00:00:00'],
  ])('at %s shows %s', (moment, clock) => {
    expect(wallClockOf(moment)).toBe(clock)
    expect(momentOf(clock)).toBe(moment)
    expect(momentOf(clock.slice(0, 16))).toBe(moment)
  })

  test('never shows nonsense', () => {
    for (const nonsense of ['', '2026-11-22', '2026-11-22T25:00', '2026-02-30T09:00'])
      expect(momentOf(nonsense)).toBeUndefined()
  })
})

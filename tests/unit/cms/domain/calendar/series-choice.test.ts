import { describe, expect, test } from 'vitest'
import { daysOfText, everyNames, ruleOfChoice } from '../../../../../cms/domain/calendar/series-choice.ts'

describe('the rule of a choice', () => {
  test.each([
    ['weekly on its own weekday', { every: 'week', weekdays: [], end: { count: 8 } }, 'FREQ=WEEKLY;BYDAY=SA;COUNT=8'],
    [
      'weekly on chosen days, Monday first',
      { every: 'week', weekdays: [0, 6, 1, 1], end: { count: 3 } },
      'FREQ=WEEKLY;BYDAY=MO,SA,SU;COUNT=3',
    ],
    [
      'until a day, to its end in China',
      { every: 'fortnight', weekdays: [], end: { until: '2027-01-31' } },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20270131T155959Z',
    ],
    ['monthly by day', { every: 'month-day', weekdays: [], end: { count: 6 } }, 'FREQ=MONTHLY;BYMONTHDAY=28;COUNT=6'],
    [
      'monthly by weekday',
      { every: 'month-weekday', weekdays: [], end: { count: 6 } },
      'FREQ=MONTHLY;BYDAY=4SA;COUNT=6',
    ],
  ] as const)('%s', (_name, choice, rule) => {
    expect(ruleOfChoice(choice, '2026-11-28')).toBe(rule)
  })

  test('a fifth weekday is the last of its month', () => {
    expect(everyNames('2026-08-31')['month-weekday']).toBe('每月最后一个周一')
    expect(ruleOfChoice({ every: 'month-weekday', weekdays: [], end: { count: 2 } }, '2026-08-31')).toBe(
      'FREQ=MONTHLY;BYDAY=-1MO;COUNT=2',
    )
    expect(everyNames('2026-11-14')).toEqual({
      week: '每周',
      fortnight: '每两周',
      'month-day': '每月 14 日',
      'month-weekday': '每月第二个周六',
    })
  })
})

test('days left out are read from a text', () => {
  expect(daysOfText('2026-12-26，2026-12-05 明天\n2026-12-26')).toEqual({
    days: ['2026-12-05', '2026-12-26'],
    wrong: ['明天'],
  })
})

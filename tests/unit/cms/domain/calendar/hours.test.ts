import { expect, test } from 'vitest'
import { hoursShown } from '../../../../../cms/domain/calendar/hours.ts'

const DAY = '2026-12-01'

test.each<[string, [string, string][], string, string]>([
  ['no lecture', [], '07:00', '22:00'],
  ['within the usual hours', [['07:00', '22:00']], '07:00', '22:00'],
  ['early, at an odd minute', [['02:01', '03:15']], '02:00', '22:00'],
  ['late, at an odd minute', [['21:30', '22:10']], '07:00', '23:00'],
  ['until the last minute', [['22:30', '23:59']], '07:00', '24:00'],
  [
    'early and late',
    [
      ['06:59', '08:00'],
      ['21:00', '22:01'],
    ],
    '06:00',
    '23:00',
  ],
  ['until midnight', [['22:30', '00:00']], '07:00', '24:00'],
  ['past midnight', [['22:30', '00:30']], '00:00', '24:00'],
])('%s', (_, times, from, to) => {
  const entries = times.map(([start, end]) => ({
    start: `${DAY}T${start}:00`,
    end: `${end < start ? '2026-12-02' : DAY}T${end}:00`,
  }))
  expect(hoursShown(entries)).toEqual({ slotMinTime: `${from}:00`, slotMaxTime: `${to}:00` })
})

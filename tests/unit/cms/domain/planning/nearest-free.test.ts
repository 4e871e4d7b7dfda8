import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../../../../cms/domain/planning/conflicts.ts'
import { nearestFree } from '../../../../../cms/domain/planning/nearest-free.ts'
import type { PlannedLecture } from '../../../../../cms/domain/planning/plan.ts'
import { aLecture, around, at, PLAN_DAY, trainer } from '../../../../factories/planning.ts'

const LONG_AGO = '2026-01-01T00:00:00.000Z'
const busy = (from: string, to: string, changes: Partial<PlannedLecture> = {}): PlannedLecture =>
  aLecture({ id: `busy-${from}`, startsAt: at(from), endsAt: at(to), ...changes })

const daily = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '10:00' }))

test.each<[string, PlannedLecture, Parameters<typeof around>[0], string | undefined]>([
  ['right after', busy('09:30', '10:30', { id: 'own' }), { lectures: [busy('09:00', '10:00')] }, at('10:00')],
  [
    'the later of two as near',
    busy('10:00', '11:00', { id: 'own' }),
    { lectures: [busy('10:00', '11:00')] },
    at('11:00'),
  ],
  [
    'not into the nap',
    busy('11:00', '12:00', { id: 'own', childrenAttend: true }),
    { lectures: [busy('10:00', '12:00')] },
    at('09:00'),
  ],
  [
    'not onto a holiday',
    busy('20:00', '21:00', { id: 'own', startsAt: at('20:00', '2026-10-07'), endsAt: at('21:00', '2026-10-07') }),
    {},
    at('08:00', '2026-10-08'),
  ],
  [
    'within the trainer’s own times of another day',
    busy('09:00', '10:00', { id: 'own' }),
    { lectures: [busy('09:00', '10:00')], trainer: { ...trainer, weekly: daily } },
    at('09:00', '2026-12-02'),
  ],
  [
    'with a warning that no time changes',
    busy('09:00', '10:00', { id: 'own' }),
    { lectures: [busy('09:00', '10:00')], trainer: { ...trainer, regions: ['elsewhere'] } },
    at('10:00'),
  ],
  [
    'with no more warnings than before, where there is nothing better',
    busy('09:00', '10:00', { id: 'own', startsAt: at('09:00', '2031-03-04'), endsAt: at('10:00', '2031-03-04') }),
    { lectures: [busy('09:00', '10:00', { startsAt: at('09:00', '2031-03-04'), endsAt: at('10:00', '2031-03-04') })] },
    at('10:00', '2031-03-04'),
  ],
  [
    'on the same day of a year whose holidays are unknown, not in the year before, which is known',
    busy('09:30', '10:30', { id: 'own', startsAt: at('09:30', '2031-01-06'), endsAt: at('10:30', '2031-01-06') }),
    {
      lectures: [busy('09:00', '10:00', { startsAt: at('09:00', '2031-01-06'), endsAt: at('10:00', '2031-01-06') })],
      holidayYears: new Map([[2030, { source: '国务院办公厅', days: new Map() }]]),
    },
    at('10:00', '2031-01-06'),
  ],
  [
    'none with a certificate that is missing',
    busy('09:00', '10:00', { id: 'own', requiredQualification: '育婴员证' }),
    { lectures: [busy('09:00', '10:00')] },
    undefined,
  ],
  ['none that is longer than a day is open', busy('09:00', '10:00', { id: 'own', endsAt: at('23:00') }), {}, undefined],
])('%s', (_, lecture, surroundings, expected) => {
  expect(nearestFree(lecture, around(surroundings), LONG_AGO)?.startsAt).toBe(expected)
})

describe('the time that the lecture has already', () => {
  const stored = busy('10:00', '11:00', { id: 'own' })
  const moved = { ...stored, startsAt: at('11:00'), endsAt: at('12:00') }
  const taken = busy('11:00', '12:30')
  test.each<[string, PlannedLecture, PlannedLecture, string]>([
    ['is no proposal', stored, moved, at('09:45')],
    ['is one in another room', stored, { ...moved, room: '二楼' }, at('10:00')],
    ['is one with another trainer', { ...stored, trainer: 'li' }, moved, at('10:00')],
    ['is one when it is to last longer', { ...stored, endsAt: at('10:30') }, moved, at('10:00')],
  ])('%s', (_, before, after, expected) => {
    expect(nearestFree(after, around({ lectures: [before, taken] }), LONG_AGO)?.startsAt).toBe(expected)
  })
})

test('is never in the past, and as long as the lecture', () => {
  const free = nearestFree(
    busy('09:30', '11:00', { id: 'own' }),
    around({ lectures: [busy('09:00', '10:30')] }),
    at('16:10'),
  )
  expect(free).toEqual({ startsAt: at('16:15'), endsAt: at('17:45') })
})

test('agrees with the rules wherever it looks: whatever it proposes clashes with nothing', () => {
  for (let hour = 8; hour < 20; hour++) {
    const own = busy(`${String(hour).padStart(2, '0')}:10`, `${String(hour + 1).padStart(2, '0')}:10`, { id: 'own' })
    const lectures = [8, 10, 13, 16, 18].map((start) =>
      busy(`${String(start).padStart(2, '0')}:00`, `${String(start + 1).padStart(2, '0')}:30`, {
        venue: start % 4 === 0 ? 'south' : 'north',
      }),
    )
    const surroundings = around({ lectures })
    const free = nearestFree(own, surroundings, at('00:00', PLAN_DAY))
    expect(free && findConflicts({ ...own, ...free }, surroundings)).toEqual([])
  }
})

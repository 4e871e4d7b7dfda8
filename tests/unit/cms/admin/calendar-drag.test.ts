import { describe, expect, test } from 'vitest'
import { moveOfDrag, newLectureAt, rowsOf } from '../../../../cms/admin/calendar/drag.ts'
import type { CalendarFacts } from '../../../../cms/desk/load-calendar.ts'

const FACTS: CalendarFacts = {
  person: { roles: ['organizer'], regions: ['town', 'north'] },
  regions: [
    { id: 'town', name: '东溪街道', parent: undefined },
    { id: 'north', name: '北园社区', parent: 'town' },
  ],
  venues: [
    {
      id: 'v1',
      name: '家长学校',
      region: 'town',
      rooms: [
        { name: '大教室', capacity: 60 },
        { name: '小教室', capacity: 20 },
      ],
    },
    { id: 'v2', name: '儿童之家', region: 'north', rooms: [{ name: '活动室', capacity: 24 }] },
  ],
  trainers: [
    { id: 't1', name: '示范甲' },
    { id: 't2', name: '示范乙' },
  ],
  topics: [],
}
const DAY = '2026-11-28'

describe('a drag', () => {
  const to = { id: 'l1', start: '2026-11-28T09:30:00', end: '2026-11-28T11:00:00', revert: () => undefined }
  const times = { startsAt: '2026-11-28T01:30:00.000Z', endsAt: '2026-11-28T03:00:00.000Z' }
  test.each([
    ['to another time', 'week', undefined, times],
    ['to another trainer', 'trainers', 't2', { ...times, trainer: 't2' }],
    ['to another room', 'rooms', 'v2/活动室', { ...times, venue: 'v2', room: '活动室' }],
  ] as const)('%s', (_name, view, row, move) => {
    expect(moveOfDrag({ ...to, row }, view)).toEqual(move)
  })
})

describe('a selected slot begins a lecture', () => {
  test.each([
    [
      'with its times',
      { start: '2026-11-28T14:00:00', end: '2026-11-28T15:30:00', isDays: false, row: undefined },
      { view: 'week', day: DAY, trainer: 't1', topic: 'p1' },
      { startsAt: '2026-11-28T14:00', endsAt: '2026-11-28T15:30', trainer: 't1', topics: 'p1' },
    ],
    [
      'in the morning where only days were chosen, with its room',
      { start: '2026-11-28', end: '2026-11-29', isDays: true, row: 'v1/小教室' },
      { view: 'rooms', day: DAY },
      { startsAt: '2026-11-28T09:30', endsAt: '2026-11-28T11:00', venue: 'v1', room: '小教室' },
    ],
    [
      'of the trainer of the row, whatever the filter says',
      { start: '2026-11-28', end: '2026-11-29', isDays: true, row: 't2' },
      { view: 'trainers', day: DAY, trainer: 't1' },
      { startsAt: '2026-11-28T09:30', endsAt: '2026-11-28T11:00', trainer: 't2' },
    ],
  ] as const)('%s', (_name, slot, filter, query) => {
    const { pathname, searchParams } = new URL(newLectureAt(slot, filter), 'http://localhost')
    expect(pathname).toBe('/admin/collections/lectures/create')
    expect(Object.fromEntries(searchParams)).toEqual(query)
  })
})

describe('rows', () => {
  test.each([
    ['none', { view: 'week' }, []],
    ['all trainers', { view: 'trainers' }, ['t1', 't2']],
    ['one trainer', { view: 'trainers', trainer: 't2' }, ['t2']],
    ['all rooms', { view: 'rooms' }, ['v1/大教室', 'v1/小教室', 'v2/活动室']],
    ['rooms of a region and below', { view: 'rooms', region: 'town' }, ['v1/大教室', 'v1/小教室', 'v2/活动室']],
    ['rooms of a community', { view: 'rooms', region: 'north' }, ['v2/活动室']],
  ] as const)('%s', (_name, filter, ids) => {
    expect(rowsOf({ day: DAY, ...filter }, FACTS).map(({ id }) => id)).toEqual(ids)
  })
})

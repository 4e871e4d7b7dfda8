import { describe, expect, test } from 'vitest'
import { filterFromQuery, lecturesWhere, queryOfFilter } from '../../../../../cms/domain/calendar/filter.ts'
import { whereQuery } from '../../../../../cms/domain/calendar/where-query.ts'

const TODAY = '2026-11-22'

describe('the filter of an address', () => {
  test.each([
    ['nothing', '', { view: 'week', day: TODAY }],
    ['a view and a day', 'view=rooms&day=2026-12-01', { view: 'rooms', day: '2026-12-01' }],
    [
      'all',
      'view=list&region=r1&trainer=t1&topic=p1&state=open',
      { view: 'list', day: TODAY, region: 'r1', trainer: 't1', topic: 'p1', state: 'open' },
    ],
    ['an unknown view', 'view=year', { view: 'week', day: TODAY }],
    ['a day that is none', 'day=2026-02-30', { view: 'week', day: TODAY }],
    ['a state that is none', 'state=toString', { view: 'week', day: TODAY }],
    ['an id with other signs', 'trainer=%22%3Cb%3E', { view: 'week', day: TODAY }],
  ])('%s', (_name, query, filter) => {
    expect(filterFromQuery(new URLSearchParams(query), TODAY)).toEqual(filter)
  })

  test('is written as it is read', () => {
    const query = 'view=month&day=2026-12-01&region=r1&trainer=t1&topic=p1&state=held'
    expect(queryOfFilter(filterFromQuery(new URLSearchParams(query), TODAY))).toBe(query)
  })
})

describe('the lectures of a person', () => {
  const REGIONS = [
    { id: 'town', parent: undefined },
    { id: 'north', parent: 'town' },
    { id: 'other', parent: undefined },
  ]
  const span = { from: '2026-11-16', to: '2026-11-23' }
  const within = [
    { startsAt: { less_than: '2026-11-23T00:00:00+08:00' } },
    { endsAt: { greater_than: '2026-11-16T00:00:00+08:00' } },
  ]
  const filter = { view: 'week', day: TODAY } as const
  const where = (roles: string[], more: object = {}) =>
    lecturesWhere({ ...filter, ...more }, span, { roles, trainer: 't1', regions: ['town', 'north'] }, REGIONS)
  const nobody = { id: { exists: false } }

  test.each([
    ['an administrator: all', ['administrator'], {}, []],
    ['an organizer: the regions', ['organizer'], {}, [{ or: [{ region: { in: ['town', 'north'] } }, nobody] }]],
    ['a trainer: their own', ['trainer'], {}, [{ or: [{ trainer: { equals: 't1' } }, nobody] }]],
    ['an editor: none', ['editor'], {}, [{ or: [nobody] }]],
    [
      'with a filter',
      ['administrator'],
      { region: 'town', trainer: 't2', topic: 'p1', state: 'open' },
      [
        { region: { in: ['town', 'north'] } },
        { trainer: { equals: 't2' } },
        { topics: { in: ['p1'] } },
        { state: { equals: 'open' } },
      ],
    ],
  ])('%s', (_name, roles, more, conditions) => {
    expect(where(roles, more)).toEqual({ and: [...within, ...conditions] })
  })

  test('are asked for in one query', () => {
    const query = whereQuery({ and: [{ region: { in: ['a', 'b'] } }, { or: [{ id: { exists: false } }] }] })
    expect(decodeURIComponent(query.toString())).toBe(
      'where[and][0][region][in]=a,b&where[and][1][or][0][id][exists]=false',
    )
  })
})

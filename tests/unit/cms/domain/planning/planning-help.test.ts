import { describe, expect, test } from 'vitest'
import { openWarnings, stampAccepted } from '../../../../../cms/domain/planning/accepted-warnings.ts'
import { withoutNotes } from '../../../../../cms/domain/planning/availability.ts'
import { judgementOf } from '../../../../../cms/domain/planning/judge-save.ts'
import { holidayYears, KNOWN_YEARS } from '../../../../../cms/domain/planning/known-years.ts'
import { planningNeeds } from '../../../../../cms/domain/planning/needs.ts'
import type { PlannedLecture } from '../../../../../cms/domain/planning/plan.ts'
import { type Candidate, rankTrainers } from '../../../../../cms/domain/planning/ranking.ts'
import { travelMinutes } from '../../../../../cms/domain/planning/travel.ts'
import { yearAround } from '../../../../../cms/domain/planning/year.ts'
import { aLecture, around, at, trainer } from '../../../../factories/planning.ts'

describe('which rules a save calls for', () => {
  test.each<[string, Partial<PlannedLecture> | undefined, Partial<PlannedLecture>, boolean, boolean]>([
    ['a new draft', undefined, { state: 'draft' }, true, false],
    ['a new one that is open', undefined, { state: 'open' }, true, true],
    ['a draft in words', { state: 'draft' }, { state: 'draft', title: '别的' }, false, false],
    ['a draft in time', { state: 'draft' }, { state: 'draft', endsAt: at('17:00') }, true, false],
    ['a draft handed in', { state: 'draft' }, { state: 'submitted' }, true, true],
    ['one handed in and approved', { state: 'submitted' }, { state: 'approved' }, true, false],
    ['an open one in words', { state: 'open' }, { state: 'open', title: '别的' }, false, false],
    ['an open one in room', { state: 'open' }, { state: 'open', room: '二楼' }, true, true],
    ['an open one that requires more', { state: 'open' }, { state: 'open', requiredQualification: '证' }, true, false],
    ['an open one with children', { state: 'open' }, { state: 'open', childrenAttend: true }, true, true],
    ['an open one on a topic', { state: 'open' }, { state: 'open', topics: ['sleep'] }, true, true],
    [
      'its topics in another order',
      { state: 'open', topics: ['sleep', 'play'] },
      { state: 'open', topics: ['play', 'sleep'] },
      false,
      false,
    ],
    ['one topic less', { state: 'open', topics: ['sleep', 'play'] }, { state: 'open', topics: ['play'] }, true, true],
    ['one that becomes private', { state: 'open' }, { state: 'open', type: '一对一咨询' }, true, true],
    ['a draft with children', { state: 'draft' }, { state: 'draft', childrenAttend: true }, true, false],
    ['an approved one opened', { state: 'approved' }, { state: 'open' }, true, false],
    ['a closed one opened again', { state: 'closed' }, { state: 'open' }, true, false],
    ['a closed one back to approved', { state: 'closed' }, { state: 'approved' }, false, false],
    ['one entered as held', undefined, { state: 'held' }, true, false],
    ['a held one in time', { state: 'held' }, { state: 'held', endsAt: at('17:00') }, true, false],
    ['an open one closed', { state: 'open' }, { state: 'closed' }, false, false],
    ['an open one cancelled', { state: 'open' }, { state: 'cancelled', endsAt: at('17:00') }, false, false],
    ['a cancelled one after all', { state: 'cancelled' }, { state: 'open' }, true, true],
    ['one taken back', { state: 'submitted' }, { state: 'draft' }, false, false],
  ])('%s', (_, before, after, blocks, warnings) => {
    expect(judgementOf(before && aLecture(before), aLecture(after))).toEqual({ blocks, warnings })
  })
})

describe('warnings that are overridden', () => {
  const nap = { kind: 'nap', severity: 'warn', key: 'nap', path: 'startsAt', message: '午睡' } as const
  const block = { kind: 'room', severity: 'block', key: 'room:1', path: 'room', message: '占用' } as const

  test.each([
    ['none', [], ['nap']],
    ['with a reason', [{ key: 'nap', reason: '家长要求' }], []],
    ['without a reason', [{ key: 'nap', reason: '  ' }], ['nap']],
    ['another one', [{ key: 'holiday:2026-10-01', reason: '国庆' }], ['nap']],
    ['a block cannot be', [{ key: 'room:1', reason: '挤一挤' }], ['nap']],
  ])('%s', (_, accepted, expected) => {
    expect(openWarnings([nap, block], accepted).map(({ key }) => key)).toEqual(expected)
  })

  test('who and when is the server’s word, and what was there before stays', () => {
    const before = [{ key: 'nap', reason: '家长要求', by: '王老师', at: '2026-01-01' }]
    const sent = [
      { key: 'nap', reason: '家长要求', by: '别人', at: '1999-01-01' },
      { key: 'holiday:2026-10-01', reason: '国庆', by: '别人' },
    ]
    expect(stampAccepted(sent, before, '李主任', '2026-11-22')).toEqual([
      before[0],
      { key: 'holiday:2026-10-01', reason: '国庆', by: '李主任', at: '2026-11-22' },
    ])
  })
})

describe('years that are known', () => {
  const kinds = (year: number) => [...(KNOWN_YEARS.get(year)?.days ?? [])]

  test.each([
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i has %i days off and %i make-up working days', (year, holidays, workdays) => {
    expect(kinds(year).filter(([, { kind }]) => kind === 'holiday').length).toBe(holidays)
    expect(kinds(year).filter(([, { kind }]) => kind === 'workday').length).toBe(workdays)
  })

  test('what editors entered goes before what the product brings along', () => {
    const own = { source: '通知', days: new Map() }
    expect(holidayYears(new Map([[2026, own]])).get(2026)).toBe(own)
  })

  test('a year begins and ends at midnight in China', () => {
    expect(yearAround('2026-12-31T16:00:00.000Z')).toEqual({
      startsAt: '2026-12-31T16:00:00.000Z',
      endsAt: '2027-12-31T16:00:00.000Z',
    })
  })
})

test.each([
  ['the same venue', 'north', 'north', 0],
  ['10 km', 'north', 'south', 40],
  ['a position that is missing', 'north', 'unmarked', 45],
  ['a venue that is not there', 'north', 'gone', 45],
])('the way to %s', (_, from, to, minutes) => {
  const { venues } = around()
  expect(travelMinutes(venues.get(from), venues.get(to))).toBe(minutes)
})

describe('who can teach this, there, then', () => {
  const candidate = (id: string, changes: Partial<Candidate> = {}): Candidate => ({
    ...trainer,
    id,
    name: id,
    topics: ['feeding'],
    minutesThisYear: 0,
    lectures: [],
    ...changes,
  })
  const wanted = {
    startsAt: at('09:00'),
    endsAt: at('10:00'),
    regionPath: ['community', 'county'],
    topics: ['feeding'],
  }
  const order = (...candidates: Candidate[]) => rankTrainers(candidates, wanted, around().venues).map(({ id }) => id)

  test.each<[string, Candidate, Candidate]>([
    [
      'whoever is free',
      candidate('b', { topics: [], regions: ['far'] }),
      candidate('a', { lectures: [aLecture({ ...wanted, trainer: 'a' })] }),
    ],
    ['whoever teaches the topic', candidate('b', { regions: ['far'] }), candidate('a', { topics: [] })],
    ['whoever serves the region', candidate('b'), candidate('a', { regions: ['far'] })],
    ['whoever has the time', candidate('b'), candidate('a', { weekly: [{ weekday: 7, from: '09:00', to: '10:00' }] })],
    ['whoever has had the least', candidate('b'), candidate('a', { minutesThisYear: 600 })],
    ['by name', candidate('a'), candidate('b')],
  ])('%s goes first', (_, first, second) => {
    expect(order(second, first)).toEqual([first.id, second.id])
  })

  test.each<[string, string[], string[], string, 'reasons' | 'obstacles']>([
    ['the only one', ['feeding'], ['feeding'], '讲这个主题', 'reasons'],
    ['none', ['play'], ['feeding'], '名册里没有这个主题', 'obstacles'],
    ['all', ['feeding', 'sleep', 'play'], ['feeding', 'sleep'], '讲这 2 个主题', 'reasons'],
    ['some', ['sleep'], ['feeding', 'sleep', 'play'], '讲 3 个主题中的 1 个', 'reasons'],
    ['some are missing', ['sleep'], ['feeding', 'sleep', 'play'], '名册里没有另外 2 个主题', 'obstacles'],
    ['none of several', [], ['feeding', 'sleep'], '名册里没有这 2 个主题', 'obstacles'],
  ])('topics of the lecture that are taught: %s', (_, topics, asked, words, side) => {
    const [ranked] = rankTrainers([candidate('a', { topics })], { ...wanted, topics: asked }, around().venues)
    expect(ranked?.[side]).toContain(words)
  })

  test('who teaches more of the topics goes before who teaches fewer', () => {
    const all = { ...wanted, topics: ['feeding', 'sleep', 'play'] }
    const [fewer, more] = [candidate('a'), candidate('b', { topics: ['feeding', 'play'] })]
    expect(rankTrainers([fewer, more], all, around().venues).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test.each<[string, string | undefined, boolean]>([
    ['in the same venue', 'north', false],
    ['10 km away', 'south', true],
    ['somewhere', undefined, true],
  ])('half an hour after another lecture, %s: the way is short is %s', (_, venue, isTight) => {
    const before = aLecture({ trainer: 'a', startsAt: at('07:30'), endsAt: at('08:30') })
    const [ranked] = rankTrainers([candidate('a', { lectures: [before] })], { ...wanted, venue }, around().venues)
    expect(ranked?.obstacles.length).toBe(isTight ? 1 : 0)
  })

  const held = (expires?: string) => ({ qualifications: [{ name: '育婴员证', ...(expires && { expires }) }] })
  test.each<[string, Partial<Candidate>, boolean, string]>([
    ['held for good', held(), true, '持有“育婴员证”'],
    ['valid on its last day', held('2026-12-01'), true, '持有“育婴员证”'],
    ['expired the day before', held('2026-11-30'), false, '“育婴员证”有效期到 2026 年 11 月 30 日，那天已过期'],
    ['missing', { qualifications: [{ name: '医师证' }] }, false, '名册里没有“育婴员证”'],
  ])('the required certificate, %s', (_, changes, isQualified, words) => {
    const required = { ...wanted, requiredQualification: ' 育婴员证 ' }
    const [ranked] = rankTrainers([candidate('a', changes)], required, around().venues)
    expect(ranked?.isQualified).toBe(isQualified)
    expect((isQualified ? ranked?.reasons : ranked?.obstacles)?.[0]).toBe(words)
  })

  test('whoever lacks it comes after everybody who holds it', () => {
    const busy = candidate('busy', { ...held(), topics: [], lectures: [aLecture({ ...wanted, trainer: 'busy' })] })
    const required = { ...wanted, requiredQualification: '育婴员证' }
    const ranked = rankTrainers([candidate('best'), busy], required, around().venues)
    expect(ranked.map(({ id }) => id)).toEqual(['busy', 'best'])
  })

  test('why somebody is away is left out for those who may not read it', () => {
    const away = { firstDay: '2026-12-01', lastDay: '2026-12-01', isAvailable: false, note: '住院手术' }
    const [ranked] = rankTrainers([withoutNotes(candidate('a', { exceptions: [away] }))], wanted, around().venues)
    expect(ranked?.obstacles).toEqual(['这天不能安排'])
  })

  test('obstacles say what is in the way', () => {
    const [ranked] = rankTrainers(
      [
        candidate('a', {
          topics: [],
          regions: ['far'],
          minutesThisYear: 90,
          lectures: [aLecture({ ...wanted, trainer: 'a' })],
        }),
      ],
      wanted,
      around().venues,
    )
    expect(ranked).toMatchObject({
      isFree: false,
      reasons: ['在可以安排的时间里', '今年已讲或已排 1.5 小时'],
      obstacles: ['这段时间已有安排（12 月 1 日周二 09:00–10:00）', '名册里没有这个主题', '这里不在服务区域内'],
    })
  })
})

test('topics and communities with the fewest sessions come first; what families never see does not count', () => {
  const lecture = (changes: Partial<PlannedLecture>, people = 0) => ({ ...aLecture(changes), people })
  const topics = [
    { id: 'feeding', name: '喂养' },
    { id: 'sleep', name: '睡眠' },
  ]
  const communities = [
    { id: 'east', name: '东' },
    { id: 'west', name: '西' },
    { id: 'south', name: '南' },
  ]
  expect(
    planningNeeds(
      [
        lecture({ topics: ['feeding'], region: 'east', state: 'held' }, 30),
        lecture({ topics: ['feeding', 'sleep'], region: 'west', state: 'open' }),
        lecture({ topics: ['sleep'], region: 'south', state: 'draft' }),
        lecture({ topics: ['sleep'], region: 'south', state: 'cancelled' }),
        lecture({ topics: ['sleep'], region: 'south', type: '一对一咨询' }, 2),
      ],
      topics,
      communities,
    ),
  ).toEqual({
    topics: [
      { id: 'sleep', name: '睡眠', sessions: 1 },
      { id: 'feeding', name: '喂养', sessions: 2 },
    ],
    communities: [
      { id: 'south', name: '南', sessions: 0, people: 0 },
      { id: 'west', name: '西', sessions: 1, people: 0 },
      { id: 'east', name: '东', sessions: 1, people: 30 },
    ],
  })
})

import { describe, expect, test } from 'vitest'
import { chosenLectures, regionsAbove } from '../../../../../cms/domain/indicators/choice.ts'
import { figuresBy, figuresOf } from '../../../../../cms/domain/indicators/figures.ts'
import {
  isHeld,
  isUnrecorded,
  type LectureFacts,
  monthOf,
  yearOf,
  yearSpan,
} from '../../../../../cms/domain/indicators/lecture-facts.ts'
import { overview } from '../../../../../cms/domain/indicators/overview.ts'
import { progress } from '../../../../../cms/domain/indicators/target.ts'
import { LECTURE_STATES } from '../../../../../cms/domain/lecture.ts'

const NOW = new Date('2026-06-30T04:00:00.000Z')

let made = 0
function held(changes: Partial<LectureFacts> = {}): LectureFacts {
  return {
    id: `lecture-${(made += 1)}`,
    title: '辅食怎么加',
    state: 'held',
    startsAt: '2026-03-07T01:00:00.000Z',
    endsAt: '2026-03-07T02:30:00.000Z',
    region: 'dongxi-1',
    trainer: 'yi',
    type: '家长课堂',
    topics: ['feeding'],
    people: { adults: 20, children: 5 },
    ...changes,
  }
}

const REGIONS = [
  { id: 'county', name: '示范县', parent: undefined },
  { id: 'dongxi', name: '东溪街道', parent: 'county' },
  { id: 'dongxi-1', name: '一社区', parent: 'dongxi' },
  { id: 'dongxi-2', name: '二社区', parent: 'dongxi' },
  { id: 'xishan', name: '西山镇', parent: 'county' },
]
const TOPICS = new Map([
  ['feeding', '喂养'],
  ['sleep', '睡眠'],
])

describe('figures', () => {
  test.each<[string, LectureFacts[], object]>([
    ['nothing', [], { sessions: 0, people: 0, hours: 0, communities: 0, uncounted: 0 }],
    ['one', [held()], { sessions: 1, adults: 20, children: 5, people: 25, hours: 1.5, communities: 1, uncounted: 0 }],
    ['two in one community', [held(), held()], { sessions: 2, people: 50, hours: 3, communities: 1 }],
    ['two in two communities', [held(), held({ region: 'dongxi-2' })], { sessions: 2, communities: 2 }],
    ['nobody said how many came', [held(), held({ people: undefined })], { sessions: 2, people: 25, uncounted: 1 }],
    ['nobody came', [held({ people: { adults: 0, children: 0 } })], { sessions: 1, people: 0, uncounted: 0 }],
    ['a venue without a region', [held({ region: '' })], { sessions: 1, communities: 0 }],
    ['50 minutes', [held({ endsAt: '2026-03-07T01:50:00.000Z' })], { hours: 0.8 }],
    [
      'ten times 50 minutes are not rounded one by one',
      Array.from({ length: 10 }, () => held({ endsAt: '2026-03-07T01:50:00.000Z' })),
      { hours: 8.3 },
    ],
  ])('of %s', (_, lectures, expected) => {
    expect(figuresOf(lectures)).toMatchObject(expected)
  })

  test('a lecture counts once for each of its keys', () => {
    const lectures = [held({ topics: ['feeding', 'sleep', 'sleep'] }), held({ topics: [] })]
    const sessions = [...figuresBy(lectures, ({ topics }) => topics)].map(([key, { sessions: of }]) => [key, of])
    expect(sessions).toEqual([
      ['feeding', 1],
      ['sleep', 1],
    ])
  })
})

test.each(LECTURE_STATES.map((state) => [state, state === 'held' || state === 'reported'] as const))(
  'a lecture that is %s counts: %s',
  (state, counts) => expect(isHeld({ state })).toBe(counts),
)

test.each([
  ['open', '2026-06-30T04:00:00.000Z', true],
  ['open', '2026-06-30T04:00:00.001Z', false],
  ['closed', '2026-06-01T04:00:00.000Z', true],
  ['approved', '2026-06-01T04:00:00.000Z', true],
  ['draft', '2026-06-01T04:00:00.000Z', false],
  ['submitted', '2026-06-01T04:00:00.000Z', false],
  ['held', '2026-06-01T04:00:00.000Z', false],
  ['reported', '2026-06-01T04:00:00.000Z', false],
  ['cancelled', '2026-06-01T04:00:00.000Z', false],
] as const)('%s until %s waits to be recorded: %s', (state, endsAt, expected) => {
  expect(isUnrecorded({ state, endsAt }, NOW)).toBe(expected)
})

describe('years and months are those of China', () => {
  test.each([
    ['2026-03-31T15:59:59.000Z', '2026-03'],
    ['2026-03-31T16:00:00.000Z', '2026-04'],
    ['2026-12-31T16:00:00.000Z', '2027-01'],
  ])('%s is in %s', (moment, month) => expect(monthOf(moment)).toBe(month))

  test('a year begins at midnight in China', () => {
    expect(yearSpan(2026)).toEqual({ from: '2025-12-31T16:00:00.000Z', until: '2026-12-31T16:00:00.000Z' })
    expect(yearOf(new Date('2026-12-31T16:00:00.000Z'))).toBe(2027)
    expect(yearOf(new Date('2026-12-31T15:59:59.000Z'))).toBe(2026)
  })
})

describe('a choice', () => {
  const lectures = [
    held({ id: 'a' }),
    held({ id: 'b', region: 'dongxi-2', topics: ['sleep'], type: '亲子阅读' }),
    held({ id: 'c', region: 'xishan', startsAt: '2026-04-01T01:00:00.000Z', trainer: 'ding' }),
  ]
  test.each([
    ['nothing', {}, 'a b c'],
    ['the county with all below', { region: 'county' }, 'a b c'],
    ['a street with all below', { region: 'dongxi' }, 'a b'],
    ['a community', { region: 'dongxi-2' }, 'b'],
    ['an unknown region', { region: 'nowhere' }, ''],
    ['a topic', { topic: 'sleep' }, 'b'],
    ['a type', { type: '家长课堂' }, 'a c'],
    ['a month', { month: '2026-04' }, 'c'],
    ['a trainer', { trainer: 'ding' }, 'c'],
    ['several', { region: 'dongxi', type: '家长课堂' }, 'a'],
  ])('of %s', (_, choice, expected) => {
    expect(
      chosenLectures(lectures, choice, REGIONS)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected)
  })

  test('a cycle of regions ends', () => {
    const cycle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect(regionsAbove(cycle, 'a')).toEqual(['a', 'b'])
  })
})

test.each([
  [0, 200, '2026-01-01', { percent: 0, expected: 0, isBehind: false }],
  [99, 200, '2026-07-02', { percent: 49, expected: 100, isBehind: true }],
  [100, 200, '2026-07-02', { percent: 50, expected: 100, isBehind: false }],
  [200, 200, '2026-12-31', { percent: 100, expected: 200, isBehind: false }],
  [250, 200, '2027-03-01', { percent: 125, expected: 200, isBehind: false }],
  [3, 200, '2025-12-01', { percent: 1, expected: 0, isBehind: false }],
])('%i of %i on %s', (sessions, target, today, expected) => {
  expect(progress(sessions, target, 2026, today)).toMatchObject({ sessions, target, ...expected })
})

describe('the overview of a year', () => {
  const lectures = [
    held({ id: 'a' }),
    held({ id: 'b', region: 'dongxi-2', topics: ['feeding', 'sleep'] }),
    held({ id: 'c', region: 'xishan', state: 'reported', startsAt: '2026-05-01T01:00:00.000Z' }),
    held({ id: 'd', state: 'closed' }),
    held({ id: 'e', state: 'cancelled' }),
    held({ id: 'f', state: 'open', endsAt: '2026-12-01T01:00:00.000Z' }),
  ]
  const facts = { year: 2026, lectures, regions: REGIONS, topics: TOPICS, now: NOW }
  const lines = (rows: readonly { name: string; depth: number; figures: { sessions: number } }[]) =>
    rows.map(({ name, depth, figures }) => `${'-'.repeat(depth)}${name} ${figures.sessions}`)

  test('counts what was held, and says what nobody has recorded', () => {
    const { total, lectures: behind, unrecorded } = overview(facts, {})
    expect([total.sessions, behind.map(({ id }) => id), unrecorded.map(({ id }) => id)]).toEqual([
      3,
      ['a', 'b', 'c'],
      ['d'],
    ])
  })

  test('has every month and every topic, and the regions as a tree', () => {
    const { byMonth, byTopic, byRegion, byType } = overview(facts, {})
    expect(byMonth.map(({ figures }) => figures.sessions)).toEqual([0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(lines(byTopic)).toEqual(['喂养 3', '睡眠 1'])
    expect(lines(byRegion)).toEqual(['示范县 3', '-东溪街道 2', '--一社区 1', '--二社区 1', '-西山镇 1'])
    expect(lines(byType)).toEqual(['家长课堂 3'])
  })

  test('each row is what its choice gives', () => {
    for (const [field, rows] of Object.entries({
      month: overview(facts, {}).byMonth,
      region: overview(facts, {}).byRegion,
      topic: overview(facts, {}).byTopic,
      type: overview(facts, {}).byType,
    })) {
      for (const { key, figures } of rows) expect(overview(facts, { [field]: key }).total).toEqual(figures)
    }
  })
})

import { describe, expect, test } from 'vitest'
import {
  calendarEntries,
  type CalendarLecture,
  calendarLecture,
  mayCancel,
  mayMove,
  roomKey,
  roomOfKey,
} from '../../../../../cms/domain/calendar/lecture.ts'
import { afterMove, changeBetween, moveInWords, withReasons } from '../../../../../cms/domain/calendar/move.ts'
import { LECTURE_STATES, type LectureState } from '../../../../../cms/domain/lecture.ts'

const DOCUMENT = {
  id: 'l1',
  title: '抱着读',
  type: '亲子阅读',
  state: 'submitted',
  startsAt: '2026-11-28T07:00:00.000Z',
  endsAt: '2026-11-28T08:00:00.000Z',
  signUpUntil: '2026-11-27T07:00:00.000Z',
  trainer: 't1',
  venue: { id: 'v1', name: '书院社区儿童之家' },
  room: '活动室',
  region: 'r1',
  topics: ['p1', { id: 'p2' }],
  capacity: 20,
  childrenAttend: true,
  requiredQualification: null,
  acceptedWarnings: [{ key: 'nap', reason: '家长要求', id: 'row' }, { key: 1 }],
  series: null,
}
const LECTURE: CalendarLecture = calendarLecture(DOCUMENT)
const NAMES = {
  trainers: new Map([
    ['t1', '示范丁'],
    ['t2', '示范甲'],
  ]),
  venues: new Map([['v1', '书院社区儿童之家']]),
}

test('a lecture of the API', () => {
  expect(LECTURE).toEqual({
    ...DOCUMENT,
    venue: 'v1',
    topics: ['p1', 'p2'],
    requiredQualification: undefined,
    acceptedWarnings: [{ key: 'nap', reason: '家长要求' }],
    series: undefined,
  })
})

describe('entries', () => {
  const administrator = { roles: ['administrator'], regions: [] }
  test.each([
    ['week', 't1'],
    ['trainers', 't1'],
    ['rooms', 'v1/活动室'],
  ] as const)('of the view %s stand in the row %s, by the clock in China', (view, row) => {
    expect(calendarEntries([LECTURE], view, NAMES, administrator)).toEqual([
      {
        id: 'l1',
        start: '2026-11-28T15:00:00',
        end: '2026-11-28T16:00:00',
        title: '抱着读',
        resourceIds: [row],
        startEditable: true,
        durationEditable: view === 'week',
        classNames: ['lecture-submitted'],
        extendedProps: { state: '待批', place: '书院社区儿童之家 活动室', trainer: '示范丁' },
      },
    ])
  })

  test('a room with a slash in its name is found again', () => {
    expect(roomOfKey(roomKey('v1', '东/西厅'))).toEqual({ venue: 'v1', room: '东/西厅' })
  })
})

describe('who may move and cancel', () => {
  const ALL = [...LECTURE_STATES]
  const LIVE: LectureState[] = ['draft', 'submitted', 'approved', 'open', 'closed']
  test.each([
    ['an administrator', { roles: ['administrator'], regions: [] }, LIVE, LIVE.slice(1)],
    ['an organizer of the region', { roles: ['organizer'], regions: ['r1'] }, LIVE, LIVE.slice(1)],
    ['an organizer of another', { roles: ['organizer'], regions: ['r2'] }, [], []],
    ['its trainer', { roles: ['trainer'], trainer: 't1', regions: ['r1'] }, ['draft', 'submitted'], []],
    ['another trainer', { roles: ['trainer'], trainer: 't2', regions: ['r1'] }, [], []],
    ['an editor', { roles: ['editor'], regions: ['r1'] }, [], []],
  ])('%s', (_name, person, moves, cancels) => {
    const inStates = (may: typeof mayMove) => ALL.filter((state) => may({ ...LECTURE, state }, person))
    expect(inStates(mayMove)).toEqual(moves)
    expect(inStates(mayCancel)).toEqual(cancels)
  })
})

describe('a move', () => {
  const later = { startsAt: '2026-11-29T01:30:00.000Z', endsAt: '2026-11-29T02:30:00.000Z' }
  test('takes the deadline for sign-up along', () => {
    expect(afterMove(LECTURE, later).signUpUntil).toBe('2026-11-28T01:30:00.000Z')
    expect(afterMove({ ...LECTURE, signUpUntil: undefined }, later).signUpUntil).toBeUndefined()
  })

  test.each([
    [
      'to another time',
      later,
      { ...later, signUpUntil: '2026-11-28T01:30:00.000Z' },
      '“抱着读”已移到 11 月 29 日周日 09:30–10:30。',
    ],
    [
      'made longer',
      { endsAt: '2026-11-28T08:30:00.000Z' },
      { endsAt: '2026-11-28T08:30:00.000Z' },
      '“抱着读”已移到 11 月 28 日周六 15:00–16:30。',
    ],
    ['to another room', { room: '小教室' }, { room: '小教室' }, '“抱着读”已移到 书院社区儿童之家 小教室。'],
    ['to another trainer', { trainer: 't2' }, { trainer: 't2' }, '“抱着读”已移到 讲师示范甲。'],
    ['to where it was', { startsAt: '2026-11-28T15:00:00+08:00' }, {}, '“抱着读”没有变。'],
  ])('%s', (_name, move, change, words) => {
    const moved = afterMove(LECTURE, move)
    expect([changeBetween(LECTURE, moved), moveInWords(LECTURE, moved, NAMES)]).toEqual([change, words])
  })
})

describe('reasons for warnings', () => {
  test('are kept; a new one replaces the old, an empty one is none', () => {
    const reasons = new Map([
      ['nap', ' 孩子不午睡 '],
      ['holiday', '  '],
    ])
    expect(
      withReasons(
        [
          { key: 'nap', reason: '家长要求' },
          { key: 'travel:l9', reason: '顺路' },
        ],
        reasons,
      ),
    ).toEqual([
      { key: 'travel:l9', reason: '顺路' },
      { key: 'nap', reason: '孩子不午睡' },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { findConflicts } from '../../../../../cms/domain/planning/conflicts.ts'
import type { PlannedLecture, PlanningTrainer, Surroundings } from '../../../../../cms/domain/planning/plan.ts'
import { aLecture, around, at, trainer } from '../../../../factories/planning.ts'

/** Kind and key of what speaks against it. */
const keysOf = (lecture: PlannedLecture, surroundings: Surroundings): string[] =>
  findConflicts(lecture, surroundings).map(({ severity, key }) => `${severity} ${key}`)

const other = (changes: Partial<PlannedLecture> = {}): PlannedLecture =>
  aLecture({ id: 'other', title: '睡得安稳', startsAt: at('09:00'), endsAt: at('10:00'), ...changes })

describe('trainer and room', () => {
  test.each<[string, string, string, string[]]>([
    ['the same time', '09:00', '10:00', ['block trainer:other', 'block room:other']],
    ['a part of it', '09:30', '10:30', ['block trainer:other', 'block room:other']],
    ['around it', '08:00', '11:00', ['block trainer:other', 'block room:other']],
    ['right before it', '08:00', '09:00', []],
    ['right after it', '10:00', '11:00', []],
  ])('%s', (_, from, to, expected) => {
    expect(keysOf(aLecture({ startsAt: at(from), endsAt: at(to) }), around({ lectures: [other()] }))).toEqual(expected)
  })

  test.each<[string, Partial<PlannedLecture>, string[]]>([
    ['another room with the same trainer', { room: '二楼' }, ['block trainer:other']],
    ['another trainer in the same room', { trainer: 'li' }, ['block room:other']],
    ['another trainer in another room', { trainer: 'li', room: '二楼' }, []],
    ['the same room of another venue', { trainer: 'li', venue: 'south' }, []],
    ['a cancelled one', { state: 'cancelled' }, []],
    ['a draft', { state: 'draft' }, ['block trainer:other', 'block room:other']],
    ['itself', { id: 'own' }, []],
  ])('%s', (_, changes, expected) => {
    const lecture = aLecture({ id: 'own', startsAt: at('09:00'), endsAt: at('10:00') })
    expect(keysOf(lecture, around({ lectures: [other(changes)] }))).toEqual(expected)
  })

  test('names the other one, its time and its place', () => {
    const lecture = aLecture({ startsAt: at('09:30'), endsAt: at('10:30') })
    expect(findConflicts(lecture, around({ lectures: [other()] }))).toEqual([
      {
        kind: 'trainer',
        severity: 'block',
        key: 'trainer:other',
        path: 'trainer',
        message:
          '讲师王老师这段时间已有安排：“睡得安稳”（12 月 1 日周二 09:00–10:00，北站 一楼活动室）。请换个时间，或换一位讲师',
        with: { id: 'other', title: '睡得安稳' },
      },
      {
        kind: 'room',
        severity: 'block',
        key: 'room:other',
        path: 'room',
        message:
          '北站“一楼活动室”这段时间已被占用：“睡得安稳”，12 月 1 日周二 09:00–10:00，讲师王老师。请换个时间，或换一间房',
        with: { id: 'other', title: '睡得安稳' },
      },
    ])
  })

  test('does not tell the title of a visit to one family', () => {
    const visit = other({ type: '入户指导/家访', title: '去妞妞家' })
    expect(JSON.stringify(findConflicts(other({ id: 'own' }), around({ lectures: [visit] })))).not.toContain('妞妞')
  })
})

describe('the way between venues', () => {
  const elsewhere = (from: string, to: string, venue = 'south') =>
    other({ venue, startsAt: at(from), endsAt: at(to), topics: [] })

  test.each<[string, PlannedLecture, string[]]>([
    ['10 km need 40 minutes: 35 are too few', elsewhere('09:00', '10:25'), ['warn travel:other']],
    ['40 minutes are enough', elsewhere('09:00', '10:20'), []],
    ['also to the one after', elsewhere('12:35', '13:00'), ['warn travel:other']],
    ['no way within one venue', elsewhere('09:00', '11:00', 'north'), []],
    ['45 minutes where a position is missing', elsewhere('09:00', '10:20', 'unmarked'), ['warn travel:other']],
    ['of somebody else', { ...elsewhere('09:00', '10:55'), trainer: 'li' }, []],
  ])('%s', (_, lecture, expected) => {
    expect(keysOf(aLecture({ startsAt: at('11:00'), endsAt: at('12:00') }), around({ lectures: [lecture] }))).toEqual(
      expected,
    )
  })
})

describe('the trainer’s own times', () => {
  const weekly = [
    { weekday: 2, from: '09:00', to: '11:00' },
    { weekday: 2, from: '11:00', to: '12:00' },
  ]
  const exception = (isAvailable: boolean) => ({ firstDay: '2026-11-30', lastDay: '2026-12-01', isAvailable })

  test.each<[string, Partial<PlanningTrainer>, string, string, string[]]>([
    ['no times at all: any time', {}, '19:00', '20:00', []],
    ['within', { weekly }, '09:00', '10:00', []],
    ['over two that touch', { weekly }, '10:00', '12:00', []],
    ['beyond the end', { weekly }, '11:30', '12:30', ['warn availability:wang:2026-12-01']],
    [
      'another weekday',
      { weekly: [{ weekday: 3, from: '09:00', to: '12:00' }] },
      '09:00',
      '10:00',
      ['warn availability:wang:2026-12-01'],
    ],
    ['away', { exceptions: [exception(false)] }, '09:00', '10:00', ['warn availability:wang:2026-12-01']],
    [
      'there for once',
      { weekly: [{ weekday: 3, from: '09:00', to: '12:00' }], exceptions: [exception(true)] },
      '09:00',
      '10:00',
      [],
    ],
    [
      'away goes before there',
      { exceptions: [exception(true), exception(false)] },
      '09:00',
      '10:00',
      ['warn availability:wang:2026-12-01'],
    ],
  ])('%s', (_, changes, from, to, expected) => {
    const lecture = aLecture({ startsAt: at(from), endsAt: at(to) })
    expect(keysOf(lecture, around({ trainer: { ...trainer, ...changes } }))).toEqual(expected)
  })
})

describe('days', () => {
  test.each<[string, string, string[]]>([
    ['a public holiday', '2026-10-01', ['warn holiday:2026-10-01']],
    ['a make-up working day', '2026-10-10', ['warn workday:2026-10-10']],
    ['a plain Saturday', '2026-11-28', []],
    ['a year that nobody knows', '2031-03-04', ['warn unknown-year:2031']],
  ])('%s', (_, day, expected) => {
    expect(keysOf(aLecture({ startsAt: at('15:00', day), endsAt: at('16:00', day) }), around())).toEqual(expected)
  })

  test('over the turn of a year, what is not known is said once', () => {
    const lecture = aLecture({ startsAt: at('15:00', '2026-12-31'), endsAt: at('16:00', '2027-01-03') })
    expect(keysOf(lecture, around())).toEqual(['warn unknown-year:2027'])
  })

  test.each<[string, boolean, string, string, string[]]>([
    ['into the nap', true, '11:30', '12:01', ['warn nap']],
    ['out of the nap', true, '14:29', '15:00', ['warn nap']],
    ['up to it', true, '11:00', '12:00', []],
    ['from its end', true, '14:30', '15:30', []],
    ['without children', false, '12:30', '13:30', []],
  ])('%s', (_, childrenAttend, from, to, expected) => {
    const lecture = aLecture({ childrenAttend, startsAt: at(from), endsAt: at(to) })
    expect(keysOf(lecture, around())).toEqual(expected)
  })
})

describe('topics in a community', () => {
  const on = (day: string, changes: Partial<PlannedLecture> = {}) =>
    other({
      trainer: 'li',
      topics: ['sleep', 'feeding'],
      startsAt: at('09:00', day),
      endsAt: at('10:00', day),
      ...changes,
    })

  test.each<[string, PlannedLecture[], string[]]>([
    ['30 days before', [on('2026-11-01')], ['warn repeated-topic:other']],
    ['31 days before', [on('2026-10-31')], []],
    ['30 days after', [on('2026-12-31')], ['warn repeated-topic:other']],
    ['only the nearest is named', [on('2026-11-01'), on('2026-11-29', { id: 'near' })], ['warn repeated-topic:near']],
    ['another topic', [on('2026-11-29', { topics: ['play'] })], []],
    ['another community', [on('2026-11-29', { region: 'far' })], []],
    ['of one family only', [on('2026-11-29', { type: '一对一咨询' })], []],
    ['of the same series', [on('2026-11-29', { series: 's' })], []],
  ])('%s', (_, lectures, expected) => {
    expect(keysOf(aLecture({ topics: ['feeding'], series: 's' }), around({ lectures }))).toEqual(expected)
  })
})

describe('certificates and regions', () => {
  test.each<[string, PlanningTrainer['qualifications'], string[]]>([
    ['held without an end', [{ name: '育婴员证' }], []],
    ['valid on its last day', [{ name: '育婴员证', expires: '2026-12-01' }], []],
    ['expired the day before', [{ name: '育婴员证', expires: '2026-11-30' }], ['block qualification']],
    [
      'renewed',
      [
        { name: '育婴员证', expires: '2020-01-01' },
        { name: ' 育婴员证 ', expires: '2030-01-01' },
      ],
      [],
    ],
    ['another one', [{ name: '医师证' }], ['block qualification']],
  ])('%s', (_, qualifications, expected) => {
    const lecture = aLecture({ requiredQualification: '育婴员证' })
    expect(keysOf(lecture, around({ trainer: { ...trainer, qualifications } }))).toEqual(expected)
  })

  test.each([
    ['the lecture’s last day', '2026-12-02', []],
    ['its first day alone', '2026-12-01', ['block qualification']],
  ])('over midnight, valid until %s', (_, expires, expected) => {
    const overnight = { startsAt: at('23:00'), endsAt: at('01:00', '2026-12-02') }
    const lecture = aLecture({ requiredQualification: '育婴员证', ...overnight })
    const own = { ...trainer, qualifications: [{ name: '育婴员证', expires }] }
    expect(keysOf(lecture, around({ trainer: own }))).toEqual(expected)
  })

  test.each<[string, string[], string[]]>([
    ['no regions: anywhere', [], []],
    ['the community', ['community'], []],
    ['a region that it lies in', ['county'], []],
    ['another', ['elsewhere'], ['warn out-of-region:wang:community']],
  ])('%s', (_, regions, expected) => {
    expect(keysOf(aLecture(), around({ trainer: { ...trainer, regions } }))).toEqual(expected)
  })
})

test('of a lecture that the asker may not read no title is said, only when and where', () => {
  const other = aLecture({ id: 'other', title: '王家的入户', isHidden: true })
  const conflicts = findConflicts(aLecture(), around({ lectures: [other] }))
  expect(conflicts.map(({ kind }) => kind)).toEqual(['trainer', 'room'])
  expect(JSON.stringify(conflicts)).not.toContain(other.title)
  expect(conflicts[0]?.message).toContain('另一场讲座（12 月 1 日周二 15:00–16:00，北站 一楼活动室）')
  expect(conflicts[0]?.with).toEqual({ id: 'other', title: '另一场讲座' })
})

test('a cancelled lecture clashes with nothing', () => {
  const lecture = aLecture({ state: 'cancelled', startsAt: at('09:00'), endsAt: at('10:00') })
  expect(keysOf(lecture, around({ lectures: [other()] }))).toEqual([])
})

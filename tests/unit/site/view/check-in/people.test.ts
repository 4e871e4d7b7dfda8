import { describe, expect, test } from 'vitest'
import { byCode, fitting } from '../../../../../site/src/view/check-in/find.ts'
import { mustForget, readHash } from '../../../../../site/src/view/check-in/keeping.ts'
import {
  type DoorList,
  readAnswers,
  readError,
  readFamily,
  readList,
  type Unsent,
} from '../../../../../site/src/view/check-in/list.ts'
import { closedText } from '../../../../../site/src/view/check-in/opening.ts'
import { countsOf, gaveUpText, peopleOf, peopleText, personOf } from '../../../../../site/src/view/check-in/people.ts'

const row = (id: string, changes: Partial<DoorList['rows'][number]> = {}): DoorList['rows'][number] => ({
  id,
  key: `sign-up:${id}`,
  name: `家庭${id}`,
  phoneMasked: `138****000${id}`,
  adults: 1,
  children: 1,
  code: `C0DE000${id}`,
  state: 'confirmed',
  checkedIn: null,
  ...changes,
})
const listOf = (rows: DoorList['rows'], walkIns: DoorList['walkIns'] = []): DoorList => ({
  lecture: {
    id: 'L',
    title: '睡前一本书',
    startsAt: '2026-12-05T01:30:00.000Z',
    endsAt: '2026-12-05T03:00:00.000Z',
    venue: '亲子驿站',
    room: '二楼',
    state: 'open',
    checkInFrom: '2026-12-04T13:30:00.000Z',
  },
  rows,
  walkIns,
})
const word = (key: string, minute: number, changes: Partial<Unsent> = {}): Unsent => ({
  lecture: 'L',
  key,
  name: '手机上的称呼',
  adults: 2,
  children: 0,
  at: `2026-12-05T01:${String(minute).padStart(2, '0')}:00.000Z`,
  undo: false,
  ...changes,
})
const here = (minute: number) => ({
  adults: 1,
  children: 1,
  at: `2026-12-05T01:${String(minute).padStart(2, '0')}:00.000Z`,
})

describe('what this phone and the server know, put together', () => {
  test.each<[string, DoorList, Unsent[], [string, number | undefined, boolean][]]>([
    ['nobody is here', listOf([row('1')]), [], [['sign-up:1', undefined, false]]],
    ['checked in here, not sent', listOf([row('1')]), [word('sign-up:1', 5)], [['sign-up:1', 2, true]]],
    [
      'checked in here and by another phone before: once',
      listOf([row('1', { checkedIn: here(4) })]),
      [word('sign-up:1', 5)],
      [['sign-up:1', 2, true]],
    ],
    [
      'another phone has said something later',
      listOf([row('1', { checkedIn: here(6) })]),
      [word('sign-up:1', 5)],
      [['sign-up:1', 1, false]],
    ],
    [
      'taken back here, not sent',
      listOf([row('1', { checkedIn: here(4) })]),
      [word('sign-up:1', 5, { undo: true })],
      [['sign-up:1', undefined, true]],
    ],
    ['a walk-in, not sent', listOf([]), [word('uuid', 5)], [['uuid', 2, true]]],
    [
      'a walk-in that the server has, while its answer was lost: once',
      listOf([], [{ key: 'uuid', name: '爷爷', ...here(5) }]),
      [word('uuid', 5)],
      [['uuid', 2, true]],
    ],
    ['a walk-in that was taken back', listOf([]), [word('uuid', 5, { undo: true })], []],
    [
      'a walk-in of the server that was taken back here',
      listOf([], [{ key: 'uuid', name: '爷爷', ...here(4) }]),
      [word('uuid', 5, { undo: true })],
      [],
    ],
    [
      'a word about another lecture',
      listOf([row('1')]),
      [word('sign-up:1', 5, { lecture: 'M' })],
      [['sign-up:1', undefined, false]],
    ],
  ])('%s', (_, list, unsent, expected) => {
    expect(peopleOf(list, unsent).map((one) => [one.key, one.here?.adults, one.isUnsent])).toEqual(expected)
  })

  test('counts expect those with a seat alone, and count everybody who came once', () => {
    const list = listOf(
      [row('1', { checkedIn: here(4) }), row('2', { adults: 2 }), row('3', { state: 'waiting' })],
      [{ key: 'uuid', name: '爷爷', ...here(5) }],
    )
    const unsent = [word('sign-up:3', 6), word('sign-up:1', 7)]
    expect(countsOf(peopleOf(list, unsent), unsent)).toEqual({
      expectedFamilies: 2,
      expectedPeople: 5,
      hereFamilies: 3,
      adults: 5,
      children: 1,
      unsent: 2,
    })
  })

  test.each([
    [{ adults: 2, children: 1 }, '2 大 1 小'],
    [{ adults: 1, children: 0 }, '1 大'],
  ])('people in words', (people, text) => expect(peopleText(people)).toBe(text))
})

describe('finding a family', () => {
  const people = peopleOf(
    listOf([row('1', { name: '妞妞妈妈' }), row('2', { name: '豆豆爸爸' }), row('3', { name: 'Ａnna 妈妈' })]),
    [],
  )
  test.each([
    ['nothing typed', '', ['1', '2', '3']],
    ['part of a name', '妈妈', ['1', '3']],
    ['small letters, half width', 'anna', ['3']],
    ['the end of a number', '0002', ['2']],
    ['a code', 'c0de-0003', ['3']],
    ['a code with an O', 'CODE0003', ['3']],
    ['the beginning of a code', 'c0', ['1', '2', '3']],
    ['nobody', '外婆', []],
  ])('%s', (_, typed, ids) => {
    expect(fitting(people, typed).map(({ key }) => key.replace('sign-up:', ''))).toEqual(ids)
  })

  test.each([
    ['C0DE0002', 'sign-up:2'],
    ['code-0002', 'sign-up:2'],
    ['C0DE0009', undefined],
    ['妞妞妈妈', undefined],
  ])('by code %s', (typed, key) => expect(byCode(people, typed)?.key).toBe(key))
})

describe('a family whose code is not on the list', () => {
  test.each([
    ['confirmed', undefined],
    ['waiting', undefined],
    ['offered', undefined],
    ['declined', '放弃了候补'],
    ['lapsed', '候补已过时'],
    ['cancelled', '已取消报名'],
  ])('%s: %s', (state, text) => expect(gaveUpText(row('1', { state }))).toBe(text))

  test('is a person like those of the list', () => {
    const one = row('1', { state: 'cancelled', checkedIn: here(4) })
    expect([personOf(one)]).toEqual(peopleOf(listOf([one]), []))
    expect(personOf(one)).toMatchObject({ key: 'sign-up:1', note: '已取消报名', isUnsent: false, here: here(4) })
  })
})

describe('whether families can be checked in now', () => {
  const OPENS = Date.parse('2026-12-04T13:30:00.000Z')
  const early = '还不能签到：12 月 4 日 周五 21:30 起才可以。如果已经到时候了，请核对这台设备的时间。'
  const archived = '这场讲座已归档，不再收签到。要补签，请组织者先在后台把讲座改回“已举办”。'
  test.each([
    ['before the door opens', 'open', OPENS - 1, early],
    ['at the moment it opens', 'open', OPENS, undefined],
    ['after the lecture', 'held', OPENS + 86_400_000, undefined],
    ['of a cancelled one', 'cancelled', OPENS, '这场讲座已取消，不能签到。'],
    ['once it is archived', 'reported', OPENS + 86_400_000, archived],
  ])('%s', (_, state, now, text) => {
    expect(closedText({ lecture: { ...listOf([]).lecture, state } }, now)).toBe(text)
  })
})

describe('what the phone keeps', () => {
  test.each([
    ['#abc-1', { lecture: 'abc-1', isSheet: false }],
    ['#abc-1&print', { lecture: 'abc-1', isSheet: true }],
    ['', undefined],
    ['#', undefined],
    ['#<script>', undefined],
  ])('the address %s', (hash, expected) => expect(readHash(hash)).toEqual(expected))

  const END = Date.parse('2026-12-05T03:00:00.000Z')
  const HOUR = 3_600_000
  test.each([
    ['before 24 hours', 0, 24 * HOUR - 1, false],
    ['after 24 hours', 0, 24 * HOUR, true],
    ['after 24 hours with something unsent', 1, 24 * HOUR, false],
    ['after 7 days with something unsent', 1, 7 * 24 * HOUR, true],
  ])('a list %s', (_, unsent, after, isForgotten) => {
    expect(mustForget(listOf([]), unsent, END + after)).toBe(isForgotten)
  })
})

describe('answers of the server', () => {
  test.each([undefined, null, [], {}, { lecture: {} }, { lecture: { id: 1 }, rows: [], walkIns: [] }])(
    '%j is no list',
    (json) => expect(readList(json)).toBeUndefined(),
  )
  test.each([undefined, null, [], {}, { key: 1, name: '一' }])('%j is no family', (json) =>
    expect(readFamily(json)).toBeUndefined(),
  )
  test('a family is read back', () => expect(readFamily(structuredClone(row('1')))).toEqual(row('1')))
  test('a list is read back', () => expect(readList(structuredClone(listOf([row('1')])))).toEqual(listOf([row('1')])))
  test('answers by row', () => {
    expect(readAnswers({ rows: [{ key: 'a', isHere: true }, { key: 'b', error: { message: '另一场' } }, 7] })).toEqual([
      { key: 'a', problem: undefined },
      { key: 'b', problem: '另一场' },
    ])
    expect(readAnswers({})).toEqual([])
  })
  test('errors', () => {
    expect(readError({ errors: [{ code: 'sign-in', message: '请先登录' }] })).toEqual({
      code: 'sign-in',
      message: '请先登录',
    })
    expect(readError({})).toBeUndefined()
  })
})

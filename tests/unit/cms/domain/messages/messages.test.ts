import { describe, expect, test } from 'vitest'
import { isOfUse, nextAttempt } from '../../../../../cms/domain/messages/attempts.ts'
import { familyText, type FamilyFacts } from '../../../../../cms/domain/messages/family-text.ts'
import {
  familyMessageKey,
  type FamilyMessageKind,
  isStillTrue,
  useUntil,
} from '../../../../../cms/domain/messages/kinds.ts'
import { newsForFamilies } from '../../../../../cms/domain/messages/lecture-news.ts'
import { maskedAddress } from '../../../../../cms/domain/messages/masked.ts'

describe('familyText', () => {
  const facts: FamilyFacts = {
    siteName: '苗圃',
    title: '辅食怎么加',
    startsAt: '2026-12-05T01:30:00.000Z',
    place: '亲子驿站 二楼',
    adults: 2,
    children: 1,
    link: 'https://miaopu.example/sign-up/t/',
    placeInLine: 3,
    offerUntil: '2026-12-03T12:00:00.000Z',
    code: '7K3MQ2XA',
    cancelledBecause: '老师生病了',
  }
  test.each<[FamilyMessageKind, string]>([
    [
      'confirmation',
      '【苗圃】您已报名“辅食怎么加”：12 月 5 日周六 09:30，亲子驿站 二楼，2 位大人、1 个孩子。签到码 7K3M-Q2XA。查看、改人数或取消：https://miaopu.example/sign-up/t/',
    ],
    [
      'waiting',
      '【苗圃】“辅食怎么加”名额已满，您排在候补第 3 位。有空位时按顺序通知您，请留意。查看或退出候补：https://miaopu.example/sign-up/t/',
    ],
    [
      'offer',
      '【苗圃】“辅食怎么加”有空位了：12 月 5 日周六 09:30，亲子驿站 二楼。名额给您留到 12 月 3 日周四 20:00，过时让给下一家。请点开确认或放弃：https://miaopu.example/sign-up/t/',
    ],
    ['lapsed', '【苗圃】“辅食怎么加”留给您的名额没有在期限内确认，已经让给下一家。还想参加，请重新排候补。'],
    [
      'change',
      '【苗圃】您报名的“辅食怎么加”有变动，现在是：12 月 5 日周六 09:30，亲子驿站 二楼。来不了请点开取消：https://miaopu.example/sign-up/t/',
    ],
    [
      'moved',
      '【苗圃】您的报名已改到“辅食怎么加”：12 月 5 日周六 09:30，亲子驿站 二楼，2 位大人、1 个孩子。签到码 7K3M-Q2XA。查看或取消：https://miaopu.example/sign-up/t/',
    ],
    ['cancellation', '【苗圃】您报名的“辅食怎么加”（12 月 5 日周六 09:30）取消了，请不要前往。原因：老师生病了'],
    ['withdrawn', '【苗圃】您对“辅食怎么加”（12 月 5 日周六 09:30）的报名已由主办单位取消。有疑问请联系主办单位。'],
    [
      'reminder',
      '【苗圃】提醒您：“辅食怎么加”12 月 5 日周六 09:30，亲子驿站 二楼。签到码 7K3M-Q2XA。来不了请点开取消，让给别的家庭：https://miaopu.example/sign-up/t/',
    ],
    [
      'feedback',
      '【苗圃】谢谢您参加“辅食怎么加”。请花一分钟说说感受，帮我们办得更好。评价：https://miaopu.example/sign-up/t/',
    ],
  ])('%s', (kind, expected) => {
    expect(familyText(kind, facts)).toBe(expected)
  })

  test('a change tells who is offered seats until when to say so', () => {
    expect(familyText('change', { ...facts, isOffered: true })).toBe(
      '【苗圃】您候补的“辅食怎么加”有变动，现在是：12 月 5 日周六 09:30，亲子驿站 二楼。名额给您留到 12 月 3 日周四 20:00，过时让给下一家。请点开确认或放弃：https://miaopu.example/sign-up/t/',
    )
  })

  test.each([
    [3, '您还在候补第 3 位'],
    [undefined, '您还在候补名单里'],
  ])('a change tells who waits (%s) that it does still, and need not come', (placeInLine, waits) => {
    expect(familyText('change', { ...facts, isWaiting: true, placeInLine })).toBe(
      `【苗圃】您候补的“辅食怎么加”有变动，现在是：12 月 5 日周六 09:30，亲子驿站 二楼。${waits}，收到有空位的通知以前请不要前往。查看或退出候补：https://miaopu.example/sign-up/t/`,
    )
  })

  test.each([
    ['before the offer ended', '2026-12-03T11:59:59.999Z', false],
    ['that ended the offer', '2026-12-03T12:00:00.000Z', true],
  ])('a change %s: whether the family is blamed for it', (_name, newsAt, isEnded) => {
    const missed = '【苗圃】“辅食怎么加”留给您的名额没有在期限内确认，已经让给下一家。还想参加，请重新排候补。'
    const ended =
      '【苗圃】“辅食怎么加”有变动，现在是：12 月 5 日周六 09:30，亲子驿站 二楼。留给您的名额已经来不及确认，不再保留，请不要前往。'
    expect(familyText('lapsed', { ...facts, newsAt })).toBe(isEnded ? ended : missed)
  })

  test('without a link there is no invitation to open it', () => {
    expect(familyText('feedback', { ...facts, link: undefined })).toBe(
      '【苗圃】谢谢您参加“辅食怎么加”。请花一分钟说说感受，帮我们办得更好。',
    )
  })
})

describe('isStillTrue', () => {
  const signUp = { id: 's', lecture: 'l', state: 'confirmed', code: 'CODE0001', movedAt: '2026-12-01T01:00:00Z' }
  const lecture = {
    state: 'open',
    startsAt: '2026-12-05T01:30:00Z',
    endsAt: '2026-12-05T03:00:00Z',
    sequence: 4,
    newsAt: '2026-12-01T01:00:00Z',
  }
  test.each([
    ['confirmed', 'confirmation', {}, {}, true],
    ['confirmed, then cancelled by the family', 'confirmation', { state: 'cancelled' }, {}, false],
    ['confirmed, but the lecture was cancelled', 'confirmation', {}, { state: 'cancelled' }, false],
    ['an offer that stands', 'offer', { state: 'offered' }, {}, true],
    ['an offer that was accepted', 'offer', {}, {}, false],
    ['a change that was followed by another', 'change', {}, { sequence: 5, newsAt: '2026-12-01T02:00:00Z' }, false],
    ['a change that was followed by another title', 'change', {}, { sequence: 5 }, true],
    ['a change', 'change', { state: 'waiting' }, {}, true],
    ['a cancellation', 'cancellation', {}, { state: 'cancelled' }, true],
    ['a cancellation that was taken back', 'cancellation', {}, {}, false],
    ['a reminder of another time', 'reminder', {}, { startsAt: '2026-12-06T01:30:00Z' }, false],
    ['withdrawn by the organizer', 'withdrawn', { state: 'cancelled' }, {}, true],
    ['a question to a family that cancelled and came all the same', 'feedback', { state: 'cancelled' }, {}, true],
    ['moved', 'moved', {}, {}, true],
    ['moved on once more', 'moved', { lecture: 'm', movedAt: '2026-12-01T02:00:00Z' }, {}, false],
    ['moved away and back', 'moved', { movedAt: '2026-12-01T03:00:00Z' }, {}, false],
  ] satisfies [string, FamilyMessageKind, Partial<typeof signUp>, Partial<typeof lecture>, boolean][])(
    '%s',
    (_name, kind, change, lectureChange, expected) => {
      const written = kind === 'offer' ? { ...signUp, state: 'offered' } : signUp
      const key = familyMessageKey(kind, written, lecture)
      expect(isStillTrue(key, { ...signUp, ...change }, { ...lecture, ...lectureChange })).toBe(expected)
    },
  )

  test('an offer that lapsed and was made again is another message', () => {
    const key = familyMessageKey('offer', { ...signUp, state: 'offered' }, lecture)
    expect(isStillTrue(key, { ...signUp, state: 'offered', code: 'CODE0002' }, lecture)).toBe(false)
  })

  test('a change and a move from before their moments were kept', () => {
    const [before, at] = [
      { ...signUp, movedAt: null },
      { ...lecture, newsAt: null },
    ]
    expect([isStillTrue('change:s:4', before, at), isStillTrue('moved:s:l', before, at)]).toEqual([true, true])
  })

  test.each(['', 'x', 'constructor:s', 'staff:l'])('no key of a family: %j', (key) => {
    expect(isStillTrue(key, signUp, lecture)).toBe(false)
  })

  test.each([
    ['offer', '2026-12-03T12:00:00Z'],
    ['change', '2026-12-03T12:00:00Z'],
    ['reminder', '2026-12-05T01:30:00Z'],
    ['cancellation', '2026-12-05T03:00:00Z'],
    ['feedback', '2026-12-12T03:00:00.000Z'],
  ] satisfies [FamilyMessageKind, string][])('%s is of use until %s', (kind, expected) => {
    expect(useUntil(kind, lecture, '2026-12-03T12:00:00Z')).toBe(expected)
  })
})

describe('attempts', () => {
  const now = new Date('2026-12-01T00:00:00.000Z')
  test.each([
    [1, '2026-12-01T00:01:00.000Z'],
    [2, '2026-12-01T00:05:00.000Z'],
    [3, '2026-12-01T00:30:00.000Z'],
    [4, '2026-12-01T02:00:00.000Z'],
    [5, '2026-12-01T12:00:00.000Z'],
    [6, undefined],
  ])('after %i failures', (failed, expected) => {
    expect(nextAttempt(failed, now)?.toISOString()).toBe(expected)
  })

  test('not at a time when it is of no use', () => {
    expect(nextAttempt(2, now, '2026-12-01T00:05:00.000Z')).toBeUndefined()
    expect(nextAttempt(2, now, '2026-12-01T00:05:00.001Z')).toBeDefined()
  })

  test.each([
    [null, true],
    ['2026-12-01T00:00:00.001Z', true],
    ['2026-12-01T00:00:00.000Z', false],
  ])('of use until %s', (until, expected) => {
    expect(isOfUse(until, now)).toBe(expected)
  })
})

describe('newsForFamilies', () => {
  const entry = {
    state: 'open',
    title: 'a',
    startsAt: '2026-12-05T01:30:00Z',
    endsAt: '2026-12-05T03:00:00Z',
    venue: 'v',
    room: 'r',
  }
  test.each([
    ['nothing', {}, {}, undefined],
    ['the title', {}, { title: 'b' }, undefined],
    ['the time', {}, { startsAt: '2026-12-05T02:30:00Z' }, 'change'],
    ['the same time, written in another way', {}, { startsAt: '2026-12-05T01:30:00.000Z' }, undefined],
    ['the room', {}, { room: 's' }, 'change'],
    ['the address of a home visit', { privateAddress: null }, { privateAddress: 'x' }, 'change'],
    ['cancelled', {}, { state: 'cancelled' }, 'cancellation'],
    ['cancelled, and its time', {}, { state: 'cancelled', room: 's' }, 'cancellation'],
    ['still cancelled', { state: 'cancelled' }, { state: 'cancelled', room: 's' }, undefined],
    ['takes place after all', { state: 'cancelled' }, {}, 'change'],
    ['the time of a draft', { state: 'draft' }, { state: 'draft', room: 's' }, undefined],
    ['the room of one that was held', { state: 'held' }, { state: 'held', room: 's' }, undefined],
  ])('%s', (_name, before, after, expected) => {
    expect(newsForFamilies({ ...entry, ...before }, { ...entry, ...after })).toBe(expected)
  })
})

test.each([
  ['13812345678', '138****5678'],
  ['wang@example.org', 'w***@example.org'],
])('maskedAddress: %s', (to, expected) => {
  expect(maskedAddress(to)).toBe(expected)
})

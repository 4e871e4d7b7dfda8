import { describe, expect, it } from 'vitest'
import {
  readKept,
  stillAhead,
  withKept,
  withoutToken,
  type KeptSignUp,
} from '../../../../site/src/view/kept-sign-ups.ts'
import { readSeats } from '../../../../site/src/view/read-seats.ts'
import { readSignUpAnswer } from '../../../../site/src/view/sign-up-answer.ts'

describe('readSignUpAnswer', () => {
  const unreadable = {
    kind: 'refused',
    canWait: false,
    errors: [
      {
        message:
          '服务器没有正常回答，不知道报上了没有。请过一会儿在这一页再按一次：已经报上的话会直接打开您的报名；填的内容都还在。',
      },
    ],
  }
  it.each([
    [
      'signed up',
      201,
      { token: 'abc', manageUrl: '/sign-up/abc/', left: 2 },
      { kind: 'done', token: 'abc', url: '/sign-up/abc/' },
    ],
    ['without an address', 201, { token: 'abc' }, { kind: 'done', token: 'abc', url: '/sign-up/abc/' }],
    [
      'refused by field',
      400,
      { errors: [{ path: 'phone', message: '不对', code: 'x' }] },
      { kind: 'refused', errors: [{ message: '不对', field: 'phone' }], canWait: false },
    ],
    [
      'refused as a whole',
      409,
      { errors: [{ path: 'lecture', message: '已满', code: 'full' }] },
      { kind: 'refused', errors: [{ message: '已满' }], canWait: true },
    ],
    ['an error without words', 500, { errors: [{}] }, unreadable],
    ['201 without a token', 201, {}, unreadable],
    ['not JSON', 502, undefined, unreadable],
    ['a list', 400, [], unreadable],
  ])('%s', (_, status, body, expected) => {
    expect(readSignUpAnswer(status, body)).toEqual(expected)
  })
})

describe('readSeats', () => {
  const seats = { slug: 'a', capacity: 20, left: 3, state: 'open' }
  it.each([
    ['its own', { seats: [{ ...seats, slug: 'b' }, seats] }, seats],
    ['another lecture only', { seats: [{ ...seats, slug: 'b' }] }, undefined],
    ['an unknown state', { seats: [{ ...seats, state: 'x' }] }, undefined],
    ['nothing', {}, undefined],
    ['null', null, undefined],
    ['rubbish in the list', { seats: [null, 3] }, undefined],
  ])('%s', (_, body, expected) => {
    expect(readSeats(body, 'a')).toEqual(expected)
  })
})

describe('sign-ups that a device remembers', () => {
  const kept = (lecture: string, changes: Partial<KeptSignUp> = {}): KeptSignUp => ({
    lecture,
    token: `token-of-${lecture}`,
    title: lecture,
    startsAt: '2026-12-05T01:30:00Z',
    ...changes,
  })
  it.each([
    ['nothing stored', undefined, []],
    ['not a list', { a: 1 }, []],
    ['a good one', [kept('a')], [kept('a')]],
    ['a token that would lead elsewhere', [kept('a', { token: '../../admin/' })], []],
    ['a field missing', [{ lecture: 'a', token: 'token-of-a' }], []],
    ['rubbish beside a good one', [null, 3, kept('b')], [kept('b')]],
  ])('%s', (_, stored, expected) => {
    expect(readKept(stored)).toEqual(expected)
  })

  it('one for each lecture, the latest', () => {
    expect(withKept([kept('a'), kept('b')], kept('a', { token: 'token-new-a' }))).toEqual([
      kept('b'),
      kept('a', { token: 'token-new-a' }),
    ])
  })

  it('forgets one', () => {
    expect(withoutToken([kept('a'), kept('b')], 'token-of-a')).toEqual([kept('b')])
  })

  it('leaves out those that began more than a day ago, soonest first', () => {
    const list = [
      kept('later', { startsAt: '2026-12-09T01:00:00Z' }),
      kept('today'),
      kept('old', { startsAt: '2026-12-04T01:30:00Z' }),
    ]
    expect(stillAhead(list, Date.parse('2026-12-05T01:30:00Z')).map(({ lecture }) => lecture)).toEqual([
      'today',
      'later',
    ])
  })
})

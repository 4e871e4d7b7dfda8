import { describe, expect, it } from 'vitest'
import type { Seats } from '../../../../content/contract/visit.ts'
import { badgeAsPublished, badgeByClock, badgeBySeats } from '../../../../site/src/view/lecture-badge.ts'
import { seatsAddress } from '../../../../site/src/view/read-seats.ts'
import { makeLecture } from '../../../factories/lecture.ts'

/** Sign-up until 4 December 20:00 in China, lecture on 5 December from 9:30 to 11:00. */
const lecture = makeLecture()

describe('as the page was written', () => {
  it.each([
    ['open', undefined, '报名到 12 月 4 日 20:00', '', false],
    ['open', '2026-12-01T01:00:00Z', '12 月 1 日 9:00 起报名', '', false],
    ['open', '2026-11-20T01:00:00Z', '报名到 12 月 4 日 20:00', '', false],
    ['announced', undefined, '即将开放报名', '', false],
    ['announced', '2026-12-01T01:00:00Z', '12 月 1 日 9:00 起报名', '', false],
    ['closed', undefined, '报名已截止', 'plain', false],
    ['held', undefined, '已结束', 'plain', true],
    ['cancelled', undefined, '已取消', 'sun', true],
  ] as const)('%s, from %s: %s', (state, signUpFrom, text, tone, isOff) => {
    const badge = badgeAsPublished({ ...lecture, ...(signUpFrom && { signUpFrom }) }, state, '2026-11-22')
    expect(badge).toEqual({ text, tone, isOff })
  })
})

describe('by the clock', () => {
  it.each([
    ['open before the deadline', 'open', '2026-12-04T11:59:59.999Z', undefined],
    ['open at the deadline', 'open', '2026-12-04T12:00:00Z', '报名已截止'],
    ['announced past the deadline', 'announced', '2026-12-05T01:00:00Z', '报名已截止'],
    ['closed already', 'closed', '2026-12-05T02:00:00Z', undefined],
    ['a moment before the end', 'open', '2026-12-05T02:59:59.999Z', '报名已截止'],
    ['at the end', 'open', '2026-12-05T03:00:00Z', '已结束'],
    ['closed and over', 'closed', '2026-12-05T03:17:00Z', '已结束'],
    ['cancelled and over', 'cancelled', '2026-12-05T03:17:00Z', undefined],
    ['held', 'held', '2026-12-05T03:17:00Z', undefined],
  ] as const)('%s', (_name, state, now, expected) => {
    expect(badgeByClock(state, lecture, new Date(now))?.text).toBe(expected)
  })

  it('without a deadline of its own, sign-up ends with the start', () => {
    const late = { ...lecture, signUpUntil: '2026-12-05T02:30:00Z' }
    expect(badgeByClock('open', late, new Date('2026-12-05T01:30:00Z'))?.text).toBe('报名已截止')
  })
})

describe('by the seats', () => {
  it.each([
    ['open', 'open', true, '报名到 12 月 4 日 20:00'],
    ['announced', 'open', true, '报名到 12 月 4 日 20:00'],
    ['open', 'full', true, '已报满，可候补'],
    ['open', 'full', false, '已报满'],
    ['open', 'closed', false, '报名已截止'],
    ['open', 'cancelled', false, '已取消'],
    ['open', 'held', false, '已结束'],
    ['announced', 'not-yet', true, undefined],
  ] satisfies ['open' | 'announced', Seats['state'], boolean, string | undefined][])(
    '%s, and %s by now, with a waiting list: %s',
    (state, by, waits, expected) => {
      const seats: Seats = { slug: lecture.slug, capacity: 20, left: 0, state: by, waits }
      expect(badgeBySeats(state, seats, lecture.signUpUntil)?.text).toBe(expected)
    },
  )
})

it('the seats of several are asked for at once, of no more than 50', () => {
  expect(seatsAddress(['a', 'b-2'])).toBe('/api/public/seats?lecture=a&lecture=b-2')
  const many = Array.from({ length: 51 }, (_, index) => `l${index}`)
  expect(new URLSearchParams(seatsAddress(many).split('?')[1]).getAll('lecture')).toEqual(many.slice(0, 50))
})

import { describe, expect, it } from 'vitest'
import type { Seats } from '../../../../content/contract/visit.ts'
import { seatsNotice, seatsText, stateNotice, stateOn } from '../../../../site/src/view/lecture-state.ts'
import { makeLecture } from '../../../factories/lecture.ts'

/** Sign-up until 4 December 20:00 in China, lecture on 5 December. */
describe('stateOn', () => {
  it.each([
    ['open before the last day of sign-up', 'open', '2026-12-03', 'open'],
    ['still open on the last day of sign-up', 'open', '2026-12-04', 'open'],
    ['closed on the day after', 'open', '2026-12-05', 'closed'],
    ['over on the day after the lecture', 'open', '2026-12-06', 'held'],
    ['announced stays announced', 'announced', '2026-12-03', 'announced'],
    ['announced and over', 'announced', '2026-12-06', 'held'],
    ['closed by the organizer', 'closed', '2026-12-01', 'closed'],
    ['held', 'held', '2026-12-01', 'held'],
    ['cancelled stays cancelled for ever', 'cancelled', '2027-12-01', 'cancelled'],
  ] as const)('%s', (_, state, today, expected) => {
    expect(stateOn(makeLecture({ state }), today)).toBe(expected)
  })
})

describe('stateNotice', () => {
  it.each([
    ['open', undefined],
    [
      'announced',
      { tone: 'plain', title: '还没有开放报名', text: '报名开放后，12 月 4 日 周五 20:00 截止。请过几天再来看。' },
    ],
    ['closed', { tone: 'plain', title: '报名已截止', text: '名额或时间已到，不能再报名。可以看看别的场次。' }],
    ['held', { tone: 'plain', title: '这场活动已经结束', text: '可以看看接下来的场次。' }],
    ['cancelled', { tone: 'alert', title: '这场活动已取消', text: '原因：停电。请不要前往。可以看看别的场次。' }],
  ] as const)('%s', (state, expected) => {
    expect(stateNotice(makeLecture({ cancelledBecause: '停电' }), state)).toEqual(expected)
  })

  it('a cancellation without a reason gives none', () => {
    expect(stateNotice(makeLecture(), 'cancelled')?.text).toBe('请不要前往。可以看看别的场次。')
  })
})

describe('seats', () => {
  it.each([
    ['open', { left: 3 }, '余 3 席', undefined],
    [
      'full',
      { left: 0, waits: true },
      '已报满',
      { text: '名额已满，可以排候补：有人让出名额时，按先后顺序留给候补的家庭。', isClosed: false },
    ],
    ['full', { left: 0 }, '已报满', { text: '名额已满，暂时不能报名。可以看看别的场次。', isClosed: true }],
    ['not-yet', {}, '还没有开放报名', { text: '还没有开放报名，现在不能报名。', isClosed: true }],
    [
      'not-yet',
      { opensAt: '2026-12-01T01:00:00Z' },
      '还没有开放报名',
      { text: '12 月 1 日 周二 9:00 开始报名。', isClosed: true },
    ],
    ['closed', {}, '报名已截止', { text: '报名已截止，现在不能报名。', isClosed: true }],
    ['held', {}, '已结束', { text: '已结束，现在不能报名。', isClosed: true }],
    ['cancelled', {}, '已取消', { text: '已取消，现在不能报名。', isClosed: true }],
  ] as const)('%s %j', (state, more, text, notice) => {
    const seats: Seats = { slug: 'a', capacity: 20, left: 20, waits: false, ...more, state }
    expect([seatsText(seats), seatsNotice(seats)]).toEqual([text, notice])
  })
})

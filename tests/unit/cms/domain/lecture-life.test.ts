import { describe, expect, it } from 'vitest'
import { beginIssue, lifeIssue, recordMoveIssue } from '../../../../cms/domain/lecture-life.ts'
import { LECTURE_STATES } from '../../../../cms/domain/lecture.ts'

/** Rows: from; columns, in the order of the states: . the same, + always, e while nobody has signed up, - never. */
const TABLE = {
  draft: '.+++--- +',
  submitted: '+.++--- +',
  approved: '++.+++- +',
  open: 'eee.++- +',
  closed: 'e-e+.+- +',
  held: '----+.+ -',
  reported: '-----+. -',
  cancelled: 'e-e++-- .',
} as const

describe('the life of a lecture', () => {
  it.each(LECTURE_STATES)('from %s', (from) => {
    const steps = LECTURE_STATES.map((to) => {
      const [free, taken] = [0, 3].map((families) => lifeIssue(from, to, { families, hasBegun: true }))
      if (from === to) return free || taken ? '?' : '.'
      if (free) return taken ? '-' : '?'
      return taken ? 'e' : '+'
    })
    expect(steps.join('')).toBe(TABLE[from].replace(' ', ''))
  })

  it.each([
    ['open', 'draft', 2, '已有 2 个家庭报名，不能退回“草稿”。不办了请改成“已取消”并写明原因；不再收人请改成“报名截止”'],
    ['reported', 'open', 0, '“已归档”的讲座不能改成“报名中”，只能改成“已举办”'],
    ['held', 'cancelled', 0, '“已举办”的讲座不能改成“已取消”，只能改成“报名截止”、“已归档”'],
  ] as const)('%s to %s is refused by its field', (from, to, families, message) => {
    expect(lifeIssue(from, to, { families, hasBegun: true })).toEqual({ path: 'state', message })
  })

  it('what lies ahead was not held', () => {
    for (const from of ['approved', 'open', 'closed'] as const) {
      expect(lifeIssue(from, 'held', { families: 0, hasBegun: false })).toEqual({
        path: 'state',
        message: '讲座还没有开始，开始以后才能登记“已举办”',
      })
    }
  })
})

describe('how a new lecture begins', () => {
  it.each(LECTURE_STATES)('as %s', (state) => {
    const [ahead, past] = [false, true].map((hasBegun) => beginIssue(state, { hasBegun }) === undefined)
    const anyTime = ['draft', 'submitted', 'approved', 'open'].includes(state)
    expect([ahead, past]).toEqual([anyTime, anyTime || state === 'held'])
  })

  it('says what to do instead', () => {
    expect([beginIssue('reported', { hasBegun: true }), beginIssue('closed', { hasBegun: true })]).toEqual([
      { path: 'state', message: '新讲座不能一开始就是“已归档”，请先存为“已举办”，写好总结再归档' },
      { path: 'state', message: '新讲座不能一开始就是“报名截止”，请先存为“草稿”，或直接提交待批、批准、开放报名' },
    ])
  })
})

describe('what has been is not moved ahead', () => {
  const NOW = new Date('2026-12-01T02:00:00.000Z')
  const [before, after] = ['2026-12-01T01:59:59.999Z', '2026-12-01T02:00:00.001Z']
  it.each([
    ['a held one that is over', 'held', before, before, undefined],
    ['a held one that goes on', 'held', before, after, undefined],
    ['a held one that begins now', 'held', NOW.toISOString(), after, undefined],
    ['a held one that lies ahead', 'held', after, after, 'startsAt'],
    ['an archived one that ends now', 'reported', before, NOW.toISOString(), undefined],
    ['an archived one that goes on', 'reported', before, after, 'endsAt'],
    ['an open one', 'open', after, after, undefined],
  ] as const)('%s', (_, state, startsAt, endsAt, path) => {
    expect(recordMoveIssue(state, { startsAt, endsAt }, NOW)?.path).toBe(path)
  })
})

import { describe, expect, it } from 'vitest'
import { lifeIssue } from '../../../../cms/domain/lecture-life.ts'
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

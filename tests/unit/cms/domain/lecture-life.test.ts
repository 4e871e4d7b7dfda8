import { describe, expect, it } from 'vitest'
import {
  audienceIssue,
  beginIssue,
  lifeIssue,
  pastStartIssue,
  recordMoveIssue,
} from '../../../../cms/domain/lecture-life.ts'
import { LECTURE_STATES, type LectureState } from '../../../../cms/domain/lecture.ts'

/** Rows: from; columns, in the order of the states: . the same, + always, e while nobody has signed up, - never. */
const TABLE = {
  draft: '.+++-+- +',
  submitted: '+.++-+- +',
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

describe('what is planned starts in the future', () => {
  const now = new Date('2026-12-05T02:00:00.000Z')
  const [past, later] = ['2026-12-05T02:00:00.000Z', '2026-12-05T02:00:00.001Z']
  const other = '2026-12-01T02:00:00.000Z'
  type Plan = readonly [LectureState, string]
  const issueOf = (before: Plan | undefined, [state, startsAt]: Plan) =>
    pastStartIssue(before && { state: before[0], startsAt: before[1] }, { state, startsAt }, now)?.path

  it.each<[string, Plan | undefined, Plan, boolean]>([
    ['new and open, at this very moment', undefined, ['open', past], true],
    ['new and open, a moment ahead', undefined, ['open', later], false],
    ['new and submitted', undefined, ['submitted', past], true],
    ['new and approved', undefined, ['approved', past], true],
    ['new draft', undefined, ['draft', past], false],
    ['new, entered as held', undefined, ['held', past], false],
    ['moved while open', ['open', later], ['open', past], true],
    ['moved while approved', ['approved', later], ['approved', past], true],
    ['moved within the past', ['open', other], ['open', past], true],
    ['moved and entered as held', ['open', later], ['held', past], false],
    ['moved and cancelled', ['open', later], ['cancelled', past], true],
    ['moved while closed, families signed up', ['closed', later], ['closed', past], true],
    ['moved while cancelled', ['cancelled', later], ['cancelled', past], true],
    ['moved while a draft', ['draft', later], ['draft', past], true],
    ['moved while submitted', ['submitted', later], ['submitted', past], true],
    ['moved and closed', ['open', later], ['closed', past], true],
    ['a draft, moved and entered as held', ['draft', later], ['held', past], false],
    ['saved where it is', ['open', past], ['open', past], false],
    ['saved where it is, approved', ['approved', past], ['approved', past], false],
    ['saved where it is, a draft', ['draft', past], ['draft', past], false],
    ['a past draft is submitted', ['draft', past], ['submitted', past], true],
    ['a past draft is approved', ['draft', past], ['approved', past], true],
    ['a past one that waits is approved', ['submitted', past], ['approved', past], true],
    ['a past draft is opened', ['draft', past], ['open', past], true],
    ['a past draft is entered as held', ['draft', past], ['held', past], false],
    ['a past one that waits is sent back', ['submitted', past], ['draft', past], false],
    ['a past cancelled one is approved', ['cancelled', past], ['approved', past], true],
    ['a past cancelled one is opened', ['cancelled', past], ['open', past], true],
    ['a past cancelled one is closed', ['cancelled', past], ['closed', past], true],
    ['a past cancelled one is a draft again', ['cancelled', past], ['draft', past], false],
    ['a past approved one is closed, as if it had been open', ['approved', past], ['closed', past], true],
    ['a past closed one is opened', ['closed', past], ['open', past], true],
    ['a past open one is closed', ['open', past], ['closed', past], false],
    ['a past open one is cancelled', ['open', past], ['cancelled', past], false],
    ['a past open one was held', ['open', past], ['held', past], false],
    ['a past approved one was held', ['approved', past], ['held', past], false],
    ['a past closed one was held', ['closed', past], ['held', past], false],
    ['that it was held is taken back', ['held', past], ['closed', past], false],
    ['archiving is taken back', ['reported', past], ['held', past], false],
    ['held is another matter', ['held', other], ['held', past], false],
  ])('%s', (_name, before, after, isRefused) => {
    expect(issueOf(before, after)).toBe(isRefused ? 'startsAt' : undefined)
  })

  it('says what to do instead', () => {
    expect(pastStartIssue(undefined, { state: 'open', startsAt: past }, now)?.message).toBe(
      '开始时间已经过去，“报名中”的讲座应在以后开始，请检查日期。已经办过的，请把状态改成“已举办”',
    )
    const cancelled = pastStartIssue(
      { state: 'cancelled', startsAt: later },
      { state: 'cancelled', startsAt: past },
      now,
    )
    expect(cancelled?.message).toBe('开始时间已经过去，“已取消”的讲座不能改到这一天，请检查日期')
  })
})

describe('for everybody or for one family', () => {
  const [everybody, other, family] = ['家长课堂', '亲子阅读', '入户指导/家访']
  it.each([
    ['public, shown, to private', everybody, 'open', false, family, 0, true],
    ['shown before neverPublic was kept', everybody, 'open', undefined, family, 0, true],
    ['shown, and a draft once more', everybody, 'draft', false, family, 0, true],
    ['never shown', everybody, 'draft', true, family, 0, false],
    ['never shown, with a sign-up of long ago', everybody, 'draft', true, family, 1, true],
    ['private to public, nobody signed up', family, 'approved', true, everybody, 0, false],
    ['private to public, somebody signed up', family, 'approved', true, everybody, 1, true],
    ['from one public type to another', everybody, 'open', false, other, 9, false],
    ['from one private type to another', family, 'approved', true, '一对一咨询', 1, false],
  ] as const)('%s', (_name, type, state, neverPublic, to, signUps, isRefused) => {
    expect(audienceIssue({ type, state, neverPublic }, to, signUps)?.path).toBe(isRefused ? 'type' : undefined)
  })

  it('says what to do instead', () => {
    expect(audienceIssue({ type: everybody, state: 'open' }, family, 2)?.message).toBe(
      '讲座已经公开或有人报名，不能改成只给一家的“入户指导/家访”：报名的人会看到那一家的地址。请取消这一场，另外新建一场',
    )
    expect(audienceIssue({ type: family, state: 'approved', neverPublic: true }, everybody, 1)?.message).toBe(
      '已有家庭报名，只给一家的“入户指导/家访”不能改成公开的“家长课堂”。请取消这一场，另外新建一场',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { CONTENT_STATES, needsSignOff, type ContentState } from '../../../../cms/domain/content-states.ts'
import type { ContentKind } from '../../../../cms/domain/publishable.ts'
import { ROLES, type Role } from '../../../../cms/domain/roles.ts'
import { stepsFor, takeStep, type WorkflowSituation } from '../../../../cms/domain/workflow.ts'
import { CONTENT_STEPS, type ContentStep } from '../../../../cms/domain/workflow-steps.ts'
import { STEPS_OF_ARTICLES, STEPS_OF_COURSES } from '../../../factories/step-matrix.ts'

/** All is in order, so that only state and role decide. */
const ready: WorkflowSituation = {
  kind: 'articles',
  state: 'draft',
  hasLiveVersion: false,
  roles: ['editor'],
  isAuthor: false,
  isOwner: true,
  isSignedOff: true,
  errors: 0,
  openWarnings: 0,
}
const allowedSteps = (situation: WorkflowSituation) =>
  stepsFor(situation)
    .filter(({ allowed }) => allowed)
    .map(({ step }) => step)

const EVERY_CASE = (['articles', 'lessons', 'courses', 'curricula'] as const).flatMap((kind) =>
  CONTENT_STATES.flatMap((state) =>
    ROLES.map((role): [ContentKind, ContentState, Role, readonly ContentStep[]] => {
      const matrix = kind === 'articles' || kind === 'lessons' ? STEPS_OF_ARTICLES : STEPS_OF_COURSES
      return [kind, state, role, matrix[state][role] ?? []]
    }),
  ),
)

describe('who may do what from where', () => {
  test.each(EVERY_CASE)('%s, %s, %s', (kind, state, role, expected) => {
    const situation = { ...ready, kind, state, roles: [role], hasLiveVersion: state !== 'archived' }
    expect(allowedSteps(situation)).toEqual(expected)
  })

  test.each(EVERY_CASE)('takeStep agrees: %s, %s, %s', (kind, state, role, expected) => {
    const situation = { ...ready, kind, state, roles: [role], hasLiveVersion: state !== 'archived' }
    const taken = CONTENT_STEPS.filter((step) => takeStep(step, situation, '内容有变').refusal === undefined)
    expect(taken).toEqual(expected)
  })

  test.each([
    ['draft', ['submit']],
    ['in-review', ['withdraw']],
    ['approved', ['publish', 'revise']],
  ] satisfies [ContentState, ContentStep[]][])('never live, nothing to take offline: %s', (state, expected) => {
    expect(allowedSteps({ ...ready, state })).toEqual(expected)
  })

  test('nobody signed in', () => {
    for (const state of CONTENT_STATES) {
      expect(allowedSteps({ ...ready, state, roles: [], hasLiveVersion: true, isAuthor: true })).toEqual([])
    }
  })

  test('several roles add up', () => {
    expect(allowedSteps({ ...ready, state: 'in-review', roles: ['editor', 'reviewer'] })).toEqual([
      'withdraw',
      'approve',
      'send-back',
    ])
  })

  test('offers name every step once, in order, with an empty reason where it is allowed', () => {
    const offers = stepsFor({ ...ready, state: 'published', hasLiveVersion: true })
    expect(offers.map(({ step }) => step)).toEqual(CONTENT_STEPS)
    expect(offers.find(({ step }) => step === 'unpublish')).toEqual({
      step: 'unpublish',
      label: '下线',
      needsRemark: true,
      allowed: true,
      reason: '',
    })
    expect(offers.find(({ step }) => step === 'approve')).toEqual({
      step: 'approve',
      label: '审核通过',
      needsRemark: false,
      allowed: false,
      reason: '只有审核专家可以审核通过。',
      code: 'wrong-role',
    })
  })
})

describe('refusals', () => {
  const inReview = { state: 'in-review', roles: ['reviewer'] } as const
  const approved = { state: 'approved', roles: ['editor'] } as const
  test.each([
    ['an editor signs off', 'approve', { state: 'in-review' }, 403, 'wrong-role', '只有审核专家可以审核通过。'],
    [
      'an administrator signs off',
      'approve',
      { state: 'in-review', roles: ['administrator'] },
      403,
      'wrong-role',
      '只有审核专家可以审核通过。',
    ],
    [
      'a reviewer signs off what is own',
      'approve',
      { ...inReview, isAuthor: true },
      403,
      'own-text',
      '您改过这一篇，不能自己审核。请让别的审核专家来审。',
    ],
    [
      'every role at once, own text',
      'approve',
      { state: 'in-review', roles: [...ROLES], isAuthor: true },
      403,
      'own-text',
      '您改过这一篇，不能自己审核。请让别的审核专家来审。',
    ],
    [
      'a draft is signed off',
      'approve',
      { roles: ['reviewer'] },
      403,
      'wrong-state',
      '这一篇现在是“草稿”，待审的内容才能审核通过。',
    ],
    [
      'created as published',
      'publish',
      { state: 'draft' },
      403,
      'wrong-state',
      '这一篇现在是“草稿”，审核通过的内容才能发布。',
    ],
    [
      'published while in review',
      'publish',
      { state: 'in-review' },
      403,
      'wrong-state',
      '这一篇现在是“待审”，审核通过的内容才能发布。',
    ],
    [
      'a course that is live is published again',
      'publish',
      { kind: 'courses', state: 'published', hasLiveVersion: true },
      403,
      'wrong-state',
      '这一篇现在是“已发布”，草稿和待修订的内容才能发布。',
    ],
    [
      'approved, then changed',
      'publish',
      { ...approved, isSignedOff: false },
      403,
      'sign-off-missing',
      '审核通过以后文字又有改动，请重新提交审核。',
    ],
    [
      'approved, and its source was removed since',
      'publish',
      { ...approved, errors: 1 },
      422,
      'has-errors',
      '还有 1 处必须改，改好以后才能发布。',
    ],
    [
      'submitted with errors',
      'submit',
      { errors: 3, openWarnings: 2 },
      422,
      'has-errors',
      '还有 3 处必须改，改好以后才能提交审核。',
    ],
    [
      'submitted with warnings that nobody ticked',
      'submit',
      { openWarnings: 2 },
      422,
      'has-open-warnings',
      '还有 2 处提醒，请改好，或逐条勾选“已看过”。',
    ],
    [
      'approved, and its source was superseded since',
      'publish',
      { ...approved, openWarnings: 1 },
      422,
      'has-open-warnings',
      '还有 1 处提醒，请改好，或逐条勾选“已看过”。',
    ],
    [
      'the same, when the clock publishes',
      'publish',
      { ...approved, openWarnings: 1, isScheduled: true },
      422,
      'has-open-warnings',
      '还有 1 处提醒，请改好，或逐条勾选“已看过”。',
    ],
    [
      'a course published with warnings that nobody ticked',
      'publish',
      { kind: 'courses', openWarnings: 1 },
      422,
      'has-open-warnings',
      '还有 1 处提醒，请改好，或逐条勾选“已看过”。',
    ],
    [
      'somebody else withdraws',
      'withdraw',
      { state: 'in-review', isOwner: false },
      403,
      'not-yours',
      '只有写这一篇的人、负责人和管理员可以撤回。',
    ],
    [
      'somebody else gives a draft up',
      'discard',
      { hasLiveVersion: true, isOwner: false },
      403,
      'not-yours',
      '只有写这一篇的人、负责人和管理员可以放弃修改。',
    ],
    ['a first draft is given up', 'discard', {}, 403, 'not-live', '这一篇没有在线的版本，不想要了请放进回收站。'],
    ['never published, taken offline', 'unpublish', {}, 403, 'not-live', '这一篇还没有发布过，不用下线。'],
    [
      'taken offline twice',
      'unpublish',
      { state: 'archived' },
      403,
      'wrong-state',
      '这一篇现在是“已下线”，它已经不在线上。',
    ],
    [
      'a course is submitted',
      'submit',
      { kind: 'courses' },
      403,
      'no-sign-off-needed',
      '课程和课程体系不用审核，可以直接发布。',
    ],
    [
      'a trainer edits',
      'revise',
      { state: 'published', roles: ['trainer'], hasLiveVersion: true },
      403,
      'wrong-role',
      '只有编辑和管理员可以修改。',
    ],
    [
      'the clock signs off',
      'approve',
      { ...inReview, isScheduled: true },
      403,
      'not-schedulable',
      '审核通过不能预约，要由人来做。',
    ],
    [
      'the clock publishes for somebody who lost the role',
      'publish',
      { ...approved, roles: [], isScheduled: true },
      403,
      'wrong-role',
      '只有编辑和管理员可以发布。',
    ],
    [
      'the clock publishes a text that was sent back',
      'publish',
      { isScheduled: true },
      403,
      'wrong-state',
      '这一篇现在是“草稿”，审核通过的内容才能发布。',
    ],
  ] satisfies [string, ContentStep, Partial<WorkflowSituation>, number, string, string][])(
    '%s',
    (_name, step, change, status, code, message) => {
      expect(takeStep(step, { ...ready, ...change }, '原因')).toEqual({ refusal: { status, code, message } })
      expect(stepsFor({ ...ready, ...change }).find((offer) => offer.step === step)).toMatchObject({
        allowed: false,
        code,
        reason: message,
      })
    },
  )

  test.each([
    ['send-back', { state: 'in-review', roles: ['reviewer'] }, '请写明为什么退回，接手的人要看。'],
    ['request-revision', { state: 'published', hasLiveVersion: true }, '请写明为什么标为待修订，接手的人要看。'],
    ['unpublish', { state: 'published', hasLiveVersion: true }, '请写明为什么下线，接手的人要看。'],
  ] satisfies [ContentStep, Partial<WorkflowSituation>, string][])('no remark: %s', (step, change, message) => {
    const refusal = { status: 422, code: 'remark-missing', message }
    expect(takeStep(step, { ...ready, ...change })).toEqual({ refusal })
    expect(takeStep(step, { ...ready, ...change }, ' \n　')).toEqual({ refusal })
  })
})

describe('where a step leads', () => {
  test.each([
    ['submit', { state: 'draft' }, 'in-review', false, 'drop'],
    ['submit', { state: 'draft', hasLiveVersion: true }, 'in-review', true, 'drop'],
    ['submit', { state: 'needs-revision', hasLiveVersion: true }, 'in-review', true, 'drop'],
    ['withdraw', { state: 'in-review', isOwner: false, isAuthor: true }, 'draft', false, 'drop'],
    ['approve', { state: 'in-review', roles: ['reviewer'], hasLiveVersion: true }, 'approved', true, 'set'],
    ['approve', { state: 'in-review', roles: ['reviewer'], openWarnings: 4 }, 'approved', false, 'set'],
    ['send-back', { state: 'in-review', roles: ['reviewer'], isAuthor: true }, 'draft', false, 'drop'],
    ['send-back', { state: 'approved', roles: ['reviewer'] }, 'draft', false, 'drop'],
    ['publish', { state: 'approved' }, 'published', true, 'keep'],
    ['publish', { state: 'approved', isAuthor: true }, 'published', true, 'keep'],
    ['publish', { state: 'approved', isScheduled: true }, 'published', true, 'keep'],
    ['publish', { kind: 'courses', state: 'draft', isSignedOff: false }, 'published', true, 'keep'],
    ['revise', { state: 'published', hasLiveVersion: true }, 'draft', true, 'drop'],
    ['revise', { state: 'approved' }, 'draft', false, 'drop'],
    ['discard', { state: 'draft', hasLiveVersion: true }, 'published', true, 'keep'],
    ['discard', { state: 'draft', hasLiveVersion: true, liveState: 'needs-revision' }, 'needs-revision', true, 'keep'],
    ['request-revision', { state: 'published', hasLiveVersion: true }, 'needs-revision', true, 'keep'],
    ['unpublish', { state: 'published', hasLiveVersion: true }, 'archived', false, 'keep'],
    ['unpublish', { state: 'needs-revision', hasLiveVersion: true }, 'archived', false, 'keep'],
    ['unpublish', { state: 'draft', hasLiveVersion: true }, 'draft', false, 'keep'],
    ['unpublish', { state: 'in-review', hasLiveVersion: true, errors: 2 }, 'in-review', false, 'keep'],
    ['unpublish', { state: 'approved', hasLiveVersion: true }, 'approved', false, 'keep'],
    ['restore', { state: 'archived' }, 'draft', false, 'drop'],
  ] satisfies [ContentStep, Partial<WorkflowSituation>, ContentState, boolean, string][])(
    '%s from %o',
    (step, change, state, isLive, signOff) => {
      expect(takeStep(step, { ...ready, ...change }, '有新的指南')).toEqual({ state, isLive, signOff })
    },
  )

  test('the clock takes offline without a remark', () => {
    const situation = { ...ready, state: 'published', hasLiveVersion: true, isScheduled: true } as const
    expect(takeStep('unpublish', situation)).toEqual({ state: 'archived', isLive: false, signOff: 'keep' })
  })
})

test.each([
  ['articles', true],
  ['lessons', true],
  ['courses', false],
  ['curricula', false],
] satisfies [ContentKind, boolean][])('needsSignOff: %s', (kind, expected) => {
  expect(needsSignOff(kind)).toBe(expected)
})

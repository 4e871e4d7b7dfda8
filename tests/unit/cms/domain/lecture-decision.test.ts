import { describe, expect, test } from 'vitest'
import { LECTURE_STATES } from '../../../../cms/domain/lecture.ts'
import { lifeIssue } from '../../../../cms/domain/lecture-life.ts'
import {
  checkDecision,
  decisionName,
  DECISIONS,
  decisionsFor,
  stateAfter,
} from '../../../../cms/domain/lecture-decision.ts'

describe('decisions', () => {
  test.each([
    ['draft', ['approve', 'open']],
    ['submitted', ['approve', 'open', 'return']],
    ['approved', ['open']],
    ['open', []],
    ['closed', []],
    ['held', []],
    ['reported', []],
    ['cancelled', []],
  ] as const)('of a lecture that is %s', (state, decisions) => {
    expect(decisionsFor(state)).toEqual(decisions)
  })

  test('to open says that it approves only where that is still to be done', () => {
    expect(decisionName('open', 'submitted')).toBe('批准并开放报名')
    expect(decisionName('open', 'approved')).toBe('开放报名')
  })

  test('are all steps that the life of a lecture has', () => {
    for (const state of LECTURE_STATES) {
      for (const decision of DECISIONS) {
        const to = stateAfter(decision, state)
        if (to !== undefined) expect(lifeIssue(state, to, { families: 0, hasBegun: false })).toBeUndefined()
      }
    }
  })
})

describe('a request', () => {
  test.each([
    ['approval', { decision: 'approve' }, { decision: 'approve', remark: '' }],
    ['words around', { decision: 'return', remark: ' 请换一间大的 ' }, { decision: 'return', remark: '请换一间大的' }],
    [
      'the longest remark',
      { decision: 'open', remark: '好'.repeat(500) },
      { decision: 'open', remark: '好'.repeat(500) },
    ],
  ])('%s', (_name, sent, request) => {
    expect(checkDecision(sent)).toEqual({ request })
  })

  test.each([
    ['nothing', undefined, 'body', 'invalid'],
    ['a list', [], 'body', 'invalid'],
    ['no decision', {}, 'decision', 'invalid'],
    ['an unknown decision', { decision: 'toString' }, 'decision', 'invalid'],
    ['a remark that is no text', { decision: 'approve', remark: 1 }, 'remark', 'invalid'],
    ['a remark too long', { decision: 'approve', remark: '好'.repeat(501) }, 'remark', 'too-long'],
    ['sending back without a word', { decision: 'return', remark: '  ' }, 'remark', 'required'],
  ])('%s is refused', (_name, sent, path, code) => {
    expect(checkDecision(sent).issue).toEqual({ path, code, message: expect.stringMatching(/。$/) as string })
  })
})

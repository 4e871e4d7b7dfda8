import { describe, expect, test } from 'vitest'
import { checkStepRequest } from '../../../../cms/domain/check-step-request.ts'
import { type WriteIntent, writeIntent } from '../../../../cms/domain/content-write.ts'
import { putsReviewOff, reviewAfterSignOff } from '../../../../cms/domain/review-after-sign-off.ts'
import { refuseUnsignedImport } from '../../../../cms/domain/unsigned-import.ts'
import { stateAfterSave } from '../../../../cms/domain/workflow-edit.ts'

test.each<[string, { data: object; draft?: boolean; trash?: boolean }, WriteIntent]>([
  ['words', { data: { title: '一' } }, 'edit'],
  ['nothing', { data: {} }, 'edit'],
  ['words as a draft', { data: { title: '一', _status: 'draft' }, draft: true }, 'edit'],
  ['words and a status', { data: { title: '一', _status: 'draft' } }, 'edit'],
  ['a status alone, as a draft', { data: { _status: 'draft' }, draft: true }, 'edit'],
  ['a status alone', { data: { _status: 'draft' } }, 'unpublish'],
  ['published', { data: { _status: 'published' } }, 'publish'],
  ['published with words, as a draft', { data: { title: '一', _status: 'published' }, draft: true }, 'publish'],
  ['a day of deletion', { data: { deletedAt: '2026-11-22', _status: 'published' } }, 'trash'],
  ['none, in the trash', { data: { deletedAt: null, _status: 'published' }, trash: true }, 'untrash'],
  ['none, outside the trash', { data: { deletedAt: null, title: '一' } }, 'edit'],
  ['words in the trash', { data: { title: '一' }, trash: true }, 'edit'],
])('writeIntent: %s', (_name, { data, draft = false, trash = false }, expected) => {
  expect(writeIntent({ data: { ...data }, draft, trash })).toBe(expected)
})

describe('stateAfterSave', () => {
  test.each([
    ['draft', true, 'draft', false],
    ['approved', true, 'approved', false],
    ['published', true, 'approved', true],
    ['needs-revision', true, 'draft', true],
    ['approved', false, 'draft', true],
    ['published', false, 'draft', true],
  ] as const)('%s, still signed off %s: %s', (state, keepsSignOff, expected, startsDraft) => {
    expect(stateAfterSave(state, ['editor'], keepsSignOff)).toEqual({ state: expected, startsDraft })
  })

  test('a text under review holds still for filing, too', () => {
    expect(stateAfterSave('in-review', ['editor'], true).refusal?.message).toBe('这一篇正在审核，请先撤回再改。')
    expect(stateAfterSave('published', ['reviewer'], true).refusal?.code).toBe('wrong-role')
  })
})

test.each([
  ['articles', 'demo', undefined],
  ['articles', 'reviewed', 'not-demo'],
  ['articles', undefined, 'not-demo'],
  ['lessons', 'reviewed', 'not-demo'],
  ['courses', undefined, undefined],
  ['curricula', undefined, undefined],
] as const)('refuseUnsignedImport: %s, %s', (kind, status, code) => {
  expect(refuseUnsignedImport(kind, status)?.code).toBe(code)
})

describe('putsReviewOff', () => {
  test.each([
    ['2027-01-01', '2027-01-01', false],
    ['2027-01-01', '2026-12-31', false],
    ['2027-01-01', '2027-01-02', true],
    ['2027-01-01', '+010000-01-01', true],
    ['2027-01-01', 'no day', true],
    ['2027-01-01', undefined, true],
    [undefined, '2027-01-01', false],
    [undefined, undefined, false],
  ])('from %s to %s: %s', (before, after, expected) => expect(putsReviewOff(before, after)).toBe(expected))
})

describe('reviewAfterSignOff', () => {
  const today = '2026-11-22'
  test.each([
    ['ahead', '2027-01-01', '2027-01-01'],
    ['today', '2026-11-22', '2028-11-22'],
    ['past', '2026-11-21', '2028-11-22'],
    ['missing', undefined, '2028-11-22'],
    ['further off than reviews are apart', '2028-11-23', '2028-11-22'],
  ])('a review day that is %s', (_name, before, reviewBy) => {
    expect(reviewAfterSignOff(before, { name: '李医生' }, today, 24)).toEqual({
      status: 'reviewed',
      reviewer: '李医生',
      reviewedOn: today,
      reviewBy,
    })
  })

  test.each([
    ['县妇幼保健院', '李医生（县妇幼保健院）'],
    [' ', '李医生'],
    [null, '李医生'],
  ])('institution %s', (institution, reviewer) => {
    expect(reviewAfterSignOff(undefined, { name: '李医生', institution }, today, 24).reviewer).toBe(reviewer)
  })
})

describe('checkStepRequest', () => {
  const EMPTY = { remark: '', tickedWarnings: [] }
  test.each([
    ['nothing', undefined, EMPTY],
    ['an empty one', {}, EMPTY],
    ['a remark', { remark: ' 再想想 \n' }, { ...EMPTY, remark: '再想想' }],
    ['ticks', { tickedWarnings: ['a'] }, { ...EMPTY, tickedWarnings: ['a'] }],
    ['a version', { seen: '2026-11-22T00:00:00.000Z' }, { ...EMPTY, seen: '2026-11-22T00:00:00.000Z' }],
    ['a long remark', { remark: '好'.repeat(2000) }, { ...EMPTY, remark: '好'.repeat(2000) }],
  ])('takes %s', (_name, sent, request) => {
    expect(checkStepRequest(sent)).toEqual({ request })
  })

  test.each([
    ['null', null, 'body'],
    ['text', '提交', 'body'],
    ['a remark too long', { remark: '好'.repeat(2001) }, 'remark'],
    ['too many ticks', { tickedWarnings: Array.from({ length: 301 }, () => 'a') }, 'tickedWarnings'],
    ['a tick too long', { tickedWarnings: ['a'.repeat(201)] }, 'tickedWarnings'],
    ['a version that is no time', { seen: 'now' }, 'seen'],
  ])('refuses %s', (_name, sent, path) => {
    expect(checkStepRequest(sent).issue?.path).toBe(path)
  })
})

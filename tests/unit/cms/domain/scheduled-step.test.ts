import { describe, expect, test } from 'vitest'
import type { Role } from '../../../../cms/domain/roles.ts'
import {
  type Booking,
  mayCancel,
  mayRunScheduled,
  refuseBooking,
  refuseMoment,
  refuseReason,
  type ScheduledStep,
} from '../../../../cms/domain/scheduled-step.ts'

const MARCH = '2027-03-01T00:00:00.000Z'
const APRIL = '2027-04-01T00:00:00.000Z'

test.each<[ScheduledStep, Role[] | undefined, string | undefined]>([
  ['publish', ['editor'], undefined],
  ['publish', ['administrator'], undefined],
  ['publish', ['reviewer'], '只有编辑和管理员可以发布。'],
  ['unpublish', ['reviewer'], undefined],
  ['unpublish', ['trainer'], '只有编辑、审核专家和管理员可以下线。'],
  ['unpublish', [], '只有编辑、审核专家和管理员可以下线。'],
  ['publish', undefined, '预约的人的账号已经不在了，请别的同事重新预约。'],
])('mayRunScheduled: %s by %j', (step, roles, expected) => {
  expect(mayRunScheduled(step, roles)).toBe(expected)
})

test.each<[string, unknown, string | undefined]>([
  ['a second from now', '2027-03-01T00:00:01Z', undefined],
  ['now', MARCH, '这个时间已经过去了，请选以后的时间。'],
  ['two years from now', '2029-02-28T00:00:00Z', undefined],
  ['a moment beyond that', '2029-02-28T00:00:01Z', '最多预约到两年以后，请选近一些的时间。'],
  ['no moment', '三月', '请选日期和时间。'],
  ['a number', 5, '请选日期和时间。'],
])('refuseMoment: %s', (_name, at, expected) => {
  expect(refuseMoment(at, new Date(MARCH))).toBe(expected)
})

test.each<[ScheduledStep, unknown, string | undefined]>([
  ['publish', undefined, undefined],
  ['publish', '', undefined],
  ['unpublish', '活动结束', undefined],
  ['unpublish', undefined, '请写明为什么下线，接手的人要看。'],
  ['unpublish', '  ', '请写明为什么下线，接手的人要看。'],
  ['unpublish', 5, '原因应该是文字。'],
  ['publish', '长'.repeat(2001), '原因最多 2000 个字，请写短一些。'],
])('refuseReason: %s because of %j', (step, reason, expected) => {
  expect(refuseReason(step, reason)).toBe(expected)
})

describe('refuseBooking', () => {
  const NOT_LIVE = '这一篇不在线上，在这之前也没有预约发布，不用下线。'
  test.each<[string, Booking, boolean, Booking[], string | undefined]>([
    ['a publication', { step: 'publish', at: MARCH }, false, [], undefined],
    [
      'a second one',
      { step: 'publish', at: APRIL },
      false,
      [{ step: 'publish', at: MARCH }],
      '已预约在 2027-03-01 08:00 发布，请先取消。',
    ],
    ['offline, of what is live', { step: 'unpublish', at: MARCH }, true, [], undefined],
    [
      'offline twice',
      { step: 'unpublish', at: APRIL },
      true,
      [{ step: 'unpublish', at: MARCH }],
      '已预约在 2027-03-01 08:00 下线，请先取消。',
    ],
    ['offline, of what is not live', { step: 'unpublish', at: MARCH }, false, [], NOT_LIVE],
    [
      'offline after it goes live',
      { step: 'unpublish', at: APRIL },
      false,
      [{ step: 'publish', at: MARCH }],
      undefined,
    ],
    [
      'offline before it goes live',
      { step: 'unpublish', at: MARCH },
      false,
      [{ step: 'publish', at: APRIL }],
      NOT_LIVE,
    ],
    ['offline when it goes live', { step: 'unpublish', at: MARCH }, false, [{ step: 'publish', at: MARCH }], NOT_LIVE],
    [
      'live again after it is taken offline',
      { step: 'publish', at: APRIL },
      true,
      [{ step: 'unpublish', at: MARCH }],
      undefined,
    ],
  ])('%s', (_name, wanted, isLive, booked, expected) => {
    expect(refuseBooking(wanted, { isLive, booked })).toBe(expected)
  })
})

test.each<[string, ScheduledStep, string, Role[], boolean]>([
  ['an editor, of another', 'publish', 'other', ['editor'], true],
  ['a reviewer, of an own unpublication', 'unpublish', 'me', ['reviewer'], true],
  ["a reviewer, of another's unpublication", 'unpublish', 'other', ['reviewer'], true],
  ["a reviewer, of another's publication", 'publish', 'other', ['reviewer'], false],
  ['who was an editor, of an own publication', 'publish', 'me', ['reviewer'], true],
  ['a trainer', 'unpublish', 'other', ['trainer'], false],
  ['nobody, of what nobody scheduled', 'publish', '', [], false],
])('mayCancel: %s', (_name, step, byId, roles, expected) => {
  expect(mayCancel({ step, byId }, { id: byId === '' ? '' : 'me', roles })).toBe(expected)
})

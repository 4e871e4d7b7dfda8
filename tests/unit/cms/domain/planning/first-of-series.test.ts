import { expect, test } from 'vitest'
import { firstOfSeriesIssue } from '../../../../../cms/domain/planning/first-of-series.ts'
import type { PlannedLecture } from '../../../../../cms/domain/planning/plan.ts'
import { aLecture } from '../../../../factories/planning.ts'

const stored = aLecture({ id: 'own', topics: ['feeding', 'sleep'], requiredQualification: '急救证' })
const first = { day: '2026-12-01', startsAt: stored.startsAt, endsAt: stored.endsAt, isException: false }

test.each<[string, Partial<PlannedLecture>, Partial<PlannedLecture>, Partial<typeof first>, string | undefined]>([
  ['as it is stored', {}, {}, {}, undefined],
  ['topics in another order', {}, { topics: ['sleep', 'feeding'] }, {}, undefined],
  ['to be made as drafts', {}, { state: 'draft' }, {}, undefined],
  ['a certificate with a space', {}, { requiredQualification: '急救证 ' }, {}, undefined],
  ['closed for sign-up', { state: 'closed' }, {}, {}, undefined],
  ['of a series already', { series: 'other' }, {}, {}, 'lecture'],
  ['held', { state: 'held' }, {}, {}, 'lecture'],
  ['archived', { state: 'reported' }, {}, {}, 'lecture'],
  ['cancelled', { state: 'cancelled' }, {}, {}, 'lecture'],
  ['another title', {}, { title: '别的' }, {}, 'lecture'],
  ['another trainer', {}, { trainer: 'li' }, {}, 'lecture'],
  ['another room', {}, { room: '二楼' }, {}, 'lecture'],
  ['more seats', {}, { capacity: 21 }, {}, 'lecture'],
  ['one topic less', {}, { topics: ['sleep'] }, {}, 'lecture'],
  ['no certificate', {}, { requiredQualification: undefined }, {}, 'lecture'],
  ['a rule that begins later', {}, {}, { startsAt: '2026-12-08T07:00:00.000Z' }, 'rule'],
  ['its day left out', {}, {}, { isException: true }, 'exceptions'],
])('%s', (_, before, sent, date, path) => {
  const dates = [{ ...first, ...date }]
  expect(firstOfSeriesIssue({ ...stored, ...before }, { ...stored, ...sent }, dates)?.path).toBe(path)
})

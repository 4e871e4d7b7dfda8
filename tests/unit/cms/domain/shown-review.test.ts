import { expect, test } from 'vitest'
import { shownReview } from '../../../../cms/domain/shown-review.ts'

const reviewBy = '2028-11-01T00:00:00.000Z'
const REVIEWED = { status: 'reviewed', reviewer: '陈医生', reviewedOn: '2026-11-22T00:00:00.000Z', reviewBy }
const DEMO = { status: 'demo', reviewBy }
const PENDING = { status: 'pending', reviewBy }

test.each([
  ['signed and live', 'published', REVIEWED, true, REVIEWED],
  ['signed, not live yet', 'draft', REVIEWED, true, REVIEWED],
  ['words of another after a sign-off', 'draft', REVIEWED, false, PENDING],
  ['live with a sign-off for other words', 'published', REVIEWED, false, PENDING],
  ['a demonstration that is live', 'published', DEMO, false, DEMO],
  ['a draft beside a demonstration', 'draft', DEMO, false, PENDING],
  ['a kind that is not reviewed', 'draft', undefined, false, undefined],
])('%s', (_name, _status, review, isSignedOff, shown) => {
  expect(shownReview({ _status, review }, isSignedOff)).toEqual(shown)
})

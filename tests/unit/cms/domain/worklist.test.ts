import { describe, expect, test } from 'vitest'
import type { RevisionCode, RevisionReason } from '../../../../cms/domain/currency.ts'
import {
  countReasons,
  earliestDay,
  filterWork,
  NOBODY,
  ownFirst,
  type WorkFilter,
  type WorkItem,
} from '../../../../cms/domain/worklist.ts'

const reason = (code: RevisionCode, since?: string): RevisionReason => ({
  code,
  message: code,
  since,
  owner: undefined,
  isDue: code !== 'review-due',
})
const item = (id: string, owner: string | undefined, ...reasons: RevisionReason[]): WorkItem => ({
  kind: 'articles',
  id,
  title: id,
  owner,
  reasons,
  since: earliestDay(reasons),
})

const items = [
  item('link', 'an', reason('link-broken')),
  item('new', 'an', reason('review-overdue', '2026-11-01')),
  item('old', undefined, reason('source-expired', '2026-01-01'), reason('review-overdue', '2026-12-01')),
  item('soon', 'an', reason('review-due')),
]
const ids = (found: readonly WorkItem[]) => found.map(({ id }) => id)

describe('filterWork', () => {
  test.each([
    ['nothing: all that is due, the longest waiting first, unknown days last', {}, ['old', 'new', 'link']],
    ['a reason', { reason: 'review-overdue' }, ['old', 'new']],
    ['what comes up soon, by name', { reason: 'review-due' }, ['soon']],
    ['an owner', { owner: 'an' }, ['new', 'link']],
    ['nobody', { owner: NOBODY }, ['old']],
    ['both', { owner: 'an', reason: 'review-overdue' }, ['new']],
    ['an owner without texts', { owner: 'li' }, []],
  ] satisfies [string, WorkFilter, string[]][])('%s', (_name, filter, expected) => {
    expect(ids(filterWork(items, filter))).toEqual(expected)
  })
})

test('one’s own texts come first, in the order they had', () => {
  expect(ids(ownFirst(filterWork(items, {}), 'an'))).toEqual(['new', 'link', 'old'])
})

test('a text with two reasons counts for both, one with the same reason twice once', () => {
  const twice = item('twice', 'an', reason('link-broken'), reason('link-broken'))
  expect([...countReasons([...items, twice])]).toEqual([
    ['link-broken', 2],
    ['review-overdue', 2],
    ['source-expired', 1],
    ['review-due', 1],
  ])
})

test.each([
  [[], undefined],
  [[reason('link-broken')], undefined],
  [[reason('link-broken'), reason('marked', '2026-03-01'), reason('review-overdue', '2026-02-01')], '2026-02-01'],
])('the earliest day of %j', (reasons, expected) => {
  expect(earliestDay(reasons)).toBe(expected)
})

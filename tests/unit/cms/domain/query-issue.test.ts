import { expect, test } from 'vitest'
import { farPathIssues } from '../../../../cms/domain/query-issue.ts'

/** Each dot leads through a relationship. */
const crossings = (path: string) => path.split('.').length - 1
const NEAR = { 'lecture.title': { equals: 'a' } }
const FAR = { 'lecture.trainer.phone': { like: '1' } }

test.each<[string, unknown, unknown, string[]]>([
  ['nothing', undefined, undefined, []],
  ['a field of its own, and one behind a relationship', { name: { equals: 'a' }, ...NEAR }, '-name,lecture.title', []],
  ['behind two', FAR, undefined, ['where']],
  ['as GraphQL writes it', { lecture__trainer__phone: { like: '1' } }, undefined, ['where']],
  ['deep in conditions', { and: [NEAR, { or: [FAR, NEAR] }] }, undefined, ['where']],
  ['an order', undefined, ['name', '-lecture.trainer.phone'], ['sort']],
  ['both', FAR, 'lecture.trainer.phone', ['where', 'sort']],
  ['no conditions at all', 'x', 7, []],
])('%s', (_name, where, sort, paths) => {
  expect(farPathIssues({ where, sort }, crossings).map(({ path }) => path)).toEqual(paths)
})

test('it says what may be asked', () => {
  expect(farPathIssues({ where: FAR }, crossings)).toEqual([
    { path: 'where', message: '不能按“lecture.trainer.phone”筛选：最多隔一层关联，例如 lecture.title' },
  ])
})

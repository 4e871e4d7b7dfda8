import { expect, test } from 'vitest'
import { type Comparison, judge, type StoredState } from '../../../../cms/library/judge.ts'

const same: StoredState = { isEqual: true, isTrashed: false, isPublished: true, isReviewed: false }
const other: StoredState = { ...same, isEqual: false }
const KEPT = { action: 'keep' }

const CASES: { name: string; given: Omit<Comparison, 'overwrite'>; verdict: object; whenOverwriting: object }[] = [
  { name: 'not there yet', given: {}, verdict: { action: 'create' }, whenOverwriting: { action: 'create' } },
  {
    name: 'not there any more: people deleted it',
    given: { imported: 'otherwise' },
    verdict: { action: 'create' },
    whenOverwriting: { action: 'create' },
  },
  {
    name: 'an import was interrupted while it wrote it',
    given: { stored: { ...other, isPublished: false }, imported: 'unfinished' },
    verdict: { action: 'create' },
    whenOverwriting: { action: 'create' },
  },
  {
    name: 'the same',
    given: { stored: same, imported: 'as-stored' },
    verdict: { action: 'unchanged' },
    whenOverwriting: { action: 'unchanged' },
  },
  {
    name: 'the same, though nobody imported it',
    given: { stored: same },
    verdict: { action: 'unchanged' },
    whenOverwriting: { action: 'unchanged' },
  },
  {
    name: 'the same and signed',
    given: { stored: { ...same, isReviewed: true }, imported: 'as-stored' },
    verdict: { action: 'unchanged' },
    whenOverwriting: { action: 'unchanged' },
  },
  {
    name: 'as it was imported, and the library has changed',
    given: { stored: other, imported: 'as-stored' },
    verdict: { action: 'change' },
    whenOverwriting: { action: 'change' },
  },
  {
    name: 'edited since it was imported',
    given: { stored: other, imported: 'otherwise' },
    verdict: { ...KEPT, reason: '在后台改过' },
    whenOverwriting: { action: 'change' },
  },
  {
    name: 'made by people',
    given: { stored: other },
    verdict: { ...KEPT, reason: '后台里已有同名的内容，不是从内容库导入的' },
    whenOverwriting: { action: 'change' },
  },
  {
    name: 'taken offline',
    given: { stored: { ...same, isPublished: false }, imported: 'as-stored' },
    verdict: { ...KEPT, reason: '在后台已下线，或有还没发布的修改' },
    whenOverwriting: { action: 'change' },
  },
  {
    name: 'in the trash',
    given: { stored: { ...same, isTrashed: true }, imported: 'as-stored' },
    verdict: { ...KEPT, reason: '在后台被放进了回收站' },
    whenOverwriting: { action: 'change' },
  },
  {
    name: 'signed, and the library has changed',
    given: { stored: { ...other, isReviewed: true }, imported: 'as-stored' },
    verdict: { ...KEPT, reason: '已由专家审核' },
    whenOverwriting: { action: 'change' },
  },
]

test.each(CASES)('$name', ({ given, verdict, whenOverwriting }) => {
  expect(judge({ ...given, overwrite: false })).toEqual(verdict)
  expect(judge({ ...given, overwrite: true })).toEqual(whenOverwriting)
})

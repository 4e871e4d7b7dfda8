import { expect, test } from 'vitest'
import { ownerChange } from '../../../../cms/domain/bulk-filing.ts'

test.each([
  ['from one to another', '陈编辑', '负责人：陈编辑 → 王编辑'],
  ['from nobody', undefined, '负责人：没有负责人 → 王编辑'],
  ['from somebody whose account is gone', '', '负责人：已删除的账号 → 王编辑'],
])('%s', (_name, from, told) => {
  expect(ownerChange(from, '王编辑')).toBe(told)
})

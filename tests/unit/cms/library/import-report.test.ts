import { expect, test } from 'vitest'
import { emptyReport, importLines, refusedIn } from '../../../../cms/library/import-report.ts'

const kept = { name: 'fever', file: 'articles/fever.md', reason: '在后台改过' }
const refused = { name: 'cough', file: 'articles/cough.md', reason: 'body：正文还是空的' }
const report = [
  { ...emptyReport('主题'), unchanged: ['a', 'b'] },
  { ...emptyReport('文章'), created: ['x'], changed: ['y', 'z'], kept: [kept], refused: [refused] },
  emptyReport('课'),
]

test('lists that were touched, what was left out and why, and the sum', () => {
  const lines = [
    '主题：不变 2',
    '文章：新建 1，更新 2，保留 1，拒绝 1',
    '没有覆盖，后台里的保留着（要用内容库的，加 --overwrite）：',
    '  articles/fever.md  文章 fever：在后台改过',
    '没有导入：',
    '  articles/cough.md  文章 cough：body：正文还是空的',
  ]
  const sum = '新建 1，更新 2，不变 2，保留 1，拒绝 1'
  expect(importLines(report, { isDryRun: false })).toEqual([...lines, `合计：${sum}`])
  expect(importLines(report, { isDryRun: true })).toEqual([...lines, `试运行，什么也没有写：${sum}`])
  expect(refusedIn(report)).toEqual([refused])
})

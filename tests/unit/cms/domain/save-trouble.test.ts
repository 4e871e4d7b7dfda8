import { expect, test } from 'vitest'
import { saveTrouble } from '../../../../cms/domain/save-trouble.ts'

const invalid = (...errors: object[]) => ({ errors: [{ message: '以下字段无效：正文', data: { errors } }] })
const told = (message: string) => ({ errors: [{ message }] })

test.each<[string, number, unknown, string]>([
  ['a good save', 200, { doc: {} }, ''],
  [
    'a field',
    400,
    invalid({ label: '正文', message: '小标题里不能放来源编号，请移到别处', path: 'body' }),
    '没有保存：正文：小标题里不能放来源编号，请移到别处。改好以后会自动再存。',
  ],
  [
    'two fields, one without a name',
    400,
    invalid({ label: '标题', message: '太长。' }, { message: '太短' }),
    '没有保存：标题：太长。；太短。改好以后会自动再存。',
  ],
  [
    'the state',
    403,
    told('这一篇正在审核，请先撤回再改。'),
    '没有保存：这一篇正在审核，请先撤回再改。请先把写的复制下来，再刷新页面。',
  ],
  ['somebody else', 409, told('某人保存过这一篇，您的改动没有保存。'), '某人保存过这一篇，您的改动没有保存。'],
  ['no reason', 423, 'x', '没有保存：服务器没有说为什么。请先把写的复制下来，再刷新页面。'],
  [
    'an answer of another shape',
    400,
    { errors: [null, { message: 1 }] },
    '没有保存：服务器没有说为什么。改好以后会自动再存。',
  ],
  [
    'the server',
    500,
    told('x'),
    '没有保存：服务器出了问题。请先别关这一页，过一会儿再点“保存草稿”；着急的话先把写的复制下来。',
  ],
])('a save refused for %s', (_name, status, json, expected) => {
  expect(saveTrouble(status, json)).toBe(expected)
})

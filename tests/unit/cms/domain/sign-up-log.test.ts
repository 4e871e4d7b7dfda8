import { expect, test } from 'vitest'
import { moveInLog, signUpInLog } from '../../../../cms/domain/sign-up-log.ts'

const open = { id: '7', type: '家长课堂', state: 'open', title: '辅食怎么加' } as const
const visit = { ...open, id: '8', type: '入户指导/家访', title: '王家入户' } as const

test.each([
  ['a public lecture', open, '报名 3：辅食怎么加'],
  ['a home visit', visit, '报名 3'],
  ['a lecture that is not yet approved', { ...open, state: 'draft' } as const, '报名 3'],
  ['a lecture that is gone', undefined, '报名 3'],
])('signUpInLog: %s', (_name, lecture, expected) => {
  expect(signUpInLog('3', lecture)).toBe(expected)
})

test.each([
  ['between public ones', open, { ...open, id: '9' }, '从“辅食怎么加”（7）换到“辅食怎么加”（9）'],
  ['from a private one', visit, open, '从讲座 8 换到“辅食怎么加”（7）'],
  ['from one that is gone', undefined, open, '从已删除的讲座换到“辅食怎么加”（7）'],
])('moveInLog: %s', (_name, from, to, expected) => {
  expect(moveInLog(from, to)).toBe(expected)
})

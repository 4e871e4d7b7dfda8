import { expect, test } from 'vitest'
import { CODE_DIGITS, isCode } from '../../../../../cms/domain/check-in/code.ts'
import { makeCheckInCode } from '../../../../../cms/sign-up/check-in-code.ts'
import { normaliseCode, spokenCode } from '../../../../../site/src/view/check-in/code.ts'

test.each([
  { name: 'as stored', typed: '7K3MQ2XA', code: '7K3MQ2XA' },
  { name: 'small letters', typed: '7k3mq2xa', code: '7K3MQ2XA' },
  { name: 'in two halves', typed: ' 7K3M-Q2XA ', code: '7K3MQ2XA' },
  { name: 'with spaces', typed: '7K 3M Q2 XA', code: '7K3MQ2XA' },
  { name: 'full-width', typed: '７Ｋ３ＭＱ２ＸＡ', code: '7K3MQ2XA' },
  { name: 'letters that look like digits', typed: 'oIlOiL00', code: '01101100' },
  { name: 'a dash of a phone keyboard', typed: '7K3M–Q2XA', code: '7K3MQ2XA' },
  { name: 'too short', typed: '7K3MQ2X', code: undefined },
  { name: 'too long', typed: '7K3MQ2XAB', code: undefined },
  { name: 'a letter that no code has', typed: '7K3MQ2XU', code: undefined },
  { name: 'an address', typed: 'https://example.org/', code: undefined },
  { name: 'empty', typed: '', code: undefined },
])('a typed code: $name', ({ typed, code }) => {
  expect(normaliseCode(typed)).toBe(code)
})

test('a code is read aloud in two halves', () => {
  expect(spokenCode('7K3MQ2XA')).toBe('7K3M-Q2XA')
})

test('made codes are of the alphabet, use all of it, and differ', () => {
  const made = Array.from({ length: 2000 }, makeCheckInCode)
  for (const code of made) expect([isCode(code), normaliseCode(code)]).toEqual([true, code])
  expect(new Set(made).size).toBe(made.length)
  expect([...new Set(made.join(''))].toSorted()).toEqual([...CODE_DIGITS].toSorted())
})

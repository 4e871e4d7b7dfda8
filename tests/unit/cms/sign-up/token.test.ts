import { expect, test } from 'vitest'
import { makeToken, tokenHash } from '../../../../cms/sign-up/token.ts'

test('tokens are 160 bits in 27 characters that an address may hold', () => {
  const tokens = Array.from({ length: 100 }, makeToken)
  expect(new Set(tokens).size).toBe(100)
  expect(tokens.filter((token) => !/^[\w-]{27}$/.test(token))).toEqual([])
  expect(Buffer.from(tokens[0]!, 'base64url')).toHaveLength(20)
})

test('a token is kept as its hash, which is no token itself', () => {
  const token = makeToken()
  const hash = tokenHash(token)
  expect(hash).toBe(tokenHash(token))
  expect(tokenHash(hash!)).toBeUndefined()
})

test.each(['', 'manage', 'x'.repeat(26), 'x'.repeat(28), 'x'.repeat(26) + '/', 'x'.repeat(27) + '\n', '好'.repeat(27)])(
  'no token: %j',
  (text) => {
    expect(tokenHash(text)).toBeUndefined()
  },
)

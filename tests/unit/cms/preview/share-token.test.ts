import { expect, test } from 'vitest'
import { linkOfToken, shareToken } from '../../../../cms/preview/share-token.ts'
import { shareLink } from '../../../../cms/domain/share-link.ts'

const SECRET = 'a secret of thirty-two characters'
const link = shareLink({ kind: 'articles', id: 'a1', sharedBy: 'u1' }, new Date('2026-11-22T00:00:00Z'), 7)
const token = shareToken(SECRET, link)

test('opens with the secret that made it', () => {
  expect(linkOfToken(SECRET, token)).toEqual(link)
})

test.each([
  ['with another secret', 'another secret of more characters', token],
  ['with a changed text', SECRET, `${Buffer.from('["preview"]').toString('base64url')}.${token.split('.')[1]}`],
  ['with a changed signature', SECRET, `${token.split('.')[0]}.${'A'.repeat(43)}`],
  ['without a signature', SECRET, token.split('.')[0] ?? ''],
  ['with something behind it', SECRET, `${token}.x`],
  ['longer than any', SECRET, 'A'.repeat(2_000)],
  ['empty', SECRET, ''],
])('opens nothing %s', (_name, secret, given) => {
  expect(linkOfToken(secret, given)).toBeUndefined()
})

test('a signature under the bare secret is no preview', async () => {
  const { createHmac } = await import('node:crypto')
  const [written = ''] = token.split('.')
  const line = Buffer.from(written, 'base64url').toString()
  const other = createHmac('sha256', SECRET).update(line).digest('base64url')
  expect(linkOfToken(SECRET, `${written}.${other}`)).toBeUndefined()
})

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readShareLink, shareLinkText, type ShareLink } from '../domain/share-link.ts'

const LONGEST_TOKEN = 1_000

/** What stands in the address of a preview without an account: the link itself and a signature of it, base64url. */
export function shareToken(secret: string, link: ShareLink): string {
  const line = shareLinkText(link)
  return `${Buffer.from(line).toString('base64url')}.${sign(secret, line).toString('base64url')}`
}

/** The link in a token, or undefined for one that this server has not signed. */
export function linkOfToken(secret: string, token: string): ShareLink | undefined {
  if (token.length > LONGEST_TOKEN) return undefined
  const [written = '', signature = '', ...more] = token.split('.')
  if (more.length > 0) return undefined
  const line = Buffer.from(written, 'base64url').toString('utf8')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(secret, line)
  // The last letter has bits that say nothing: a token is good in one spelling only.
  if (given.toString('base64url') !== signature) return undefined
  return given.length === right.length && timingSafeEqual(given, right) ? readShareLink(line) : undefined
}

/** Under a key of its own, so that no other signature of this server opens a preview. */
function sign(secret: string, line: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'miaopu preview link', 32))
  return createHmac('sha256', key).update(line).digest()
}

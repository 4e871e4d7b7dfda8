import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/**
 * Secrets at rest. Layout, base64url: version (1 byte) | nonce (12) | tag (16) | ciphertext, AES-256-GCM.
 * `boundTo` is authenticated with it, so a ciphertext copied into another row does not open there.
 */
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/** What a key derived from DATA_KEY is for: what is sealed for one purpose opens for no other. */
export type Purpose =
  'phone encryption' | 'phone lookup' | 'token encryption' | 'message encryption' | 'sign-up attempt'

/** @param dataKey the setting DATA_KEY: 64 hexadecimal digits. */
export function seal(dataKey: string, purpose: Purpose, text: string, boundTo: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(dataKey, purpose), nonce)
  cipher.setAAD(Buffer.from(boundTo))
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
}

/** @throws when the text was changed, moved to another row, or sealed with another DATA_KEY or for another purpose. */
export function unseal(dataKey: string, purpose: Purpose, sealed: string, boundTo: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes[0] !== VERSION || bytes.length <= HEAD_BYTES) throw new Error('Not a sealed text of version 1')
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyFor(dataKey, purpose), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8')
}

/** Finds a text again without storing it: keyed, since all mobile numbers can be tried in minutes. */
export function lookUpBy(dataKey: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(dataKey, purpose)).update(text).digest('base64url')
}

const derived = new Map<string, KeyObject>()

function keyFor(dataKey: string, purpose: Purpose): KeyObject {
  const name = `${purpose}:${dataKey}`
  let key = derived.get(name)
  if (!key) {
    key = createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(dataKey, 'hex'), '', `miaopu ${purpose}`, 32)))
    derived.set(name, key)
  }
  return key
}

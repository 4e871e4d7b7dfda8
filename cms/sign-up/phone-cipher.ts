import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Phone numbers at rest. Layout, base64url: version (1 byte) | nonce (12) | tag (16) | ciphertext, AES-256-GCM.
 * `boundTo` is authenticated with it, so a ciphertext copied into another row does not open there.
 */
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/** @param dataKey the setting DATA_KEY: 64 hexadecimal digits. */
export function encryptPhone(dataKey: string, phone: string, boundTo: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(dataKey, 'phone encryption'), nonce)
  cipher.setAAD(Buffer.from(boundTo))
  const encrypted = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
}

/** @throws when the text was changed, moved to another row, or encrypted with another DATA_KEY. */
export function decryptPhone(dataKey: string, encrypted: string, boundTo: string): string {
  const bytes = Buffer.from(encrypted, 'base64url')
  if (bytes[0] !== VERSION || bytes.length <= HEAD_BYTES) throw new Error('Not an encrypted phone number of version 1')
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyFor(dataKey, 'phone encryption'), nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8')
}

/** Finds a number again without storing it: keyed, since all mobile numbers can be tried in minutes. */
export function hashPhone(dataKey: string, phone: string): string {
  return createHmac('sha256', keyFor(dataKey, 'phone lookup')).update(phone).digest('base64url')
}

const derived = new Map<string, Buffer>()

function keyFor(dataKey: string, purpose: string): Buffer {
  const name = `${purpose}:${dataKey}`
  let key = derived.get(name)
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', Buffer.from(dataKey, 'hex'), '', `miaopu ${purpose}`, 32))
    derived.set(name, key)
  }
  return key
}

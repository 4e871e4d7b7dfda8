import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 20
const TOKEN = /^[\w-]{27}$/

/** The secret of a manage link: 160 random bits, base64url. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/**
 * What the database keeps of a token: a copy of the database opens no manage link, and looking a token up by its hash
 * tells nothing by the time it takes. Undefined for what cannot be a token.
 */
export function tokenHash(token: string): string | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('base64url') : undefined
}

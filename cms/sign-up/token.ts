import { createHash, randomBytes } from 'node:crypto'
import { lookUpBy } from '../seal.ts'

const TOKEN_BYTES = 20
const TOKEN_LENGTH = 27
const TOKEN = /^[\w-]{27}$/

/** The secret of a manage link: 160 random bits, base64url. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/**
 * The secret of a manage link that the same try of a sign-up gets each time.
 * @param claim whose sign-up for which lecture it is
 * @param attempt as random as a token, and known to the sender alone
 */
export function attemptToken(dataKey: string, claim: string, attempt: string): string {
  return lookUpBy(dataKey, 'sign-up attempt', `${claim}\n${attempt}`).slice(0, TOKEN_LENGTH)
}

/**
 * What the database keeps of a token: a copy of the database opens no manage link, and looking a token up by its hash
 * tells nothing by the time it takes. Undefined for what cannot be a token.
 */
export function tokenHash(token: string): string | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('base64url') : undefined
}

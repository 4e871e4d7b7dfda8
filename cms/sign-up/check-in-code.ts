import { randomBytes } from 'node:crypto'
import { CODE_DIGITS, CODE_LENGTH } from '../domain/check-in/code.ts'

/** A check-in code: 40 random bits in 8 digits of Crockford's base 32. It says who stands at the door, and opens nothing. */
export function makeCheckInCode(): string {
  // 256 is a multiple of 32, so every digit is as likely.
  return Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_DIGITS[byte % CODE_DIGITS.length]).join('')
}

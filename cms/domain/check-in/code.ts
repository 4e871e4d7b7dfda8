/** Crockford's base 32: no I, L, O and U, which are misread. */
export const CODE_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 8

const CODE = new RegExp(`^[${CODE_DIGITS}]{${CODE_LENGTH}}$`)
const BETWEEN_DIGITS = /[\s\-\u2010-\u2015_.]/gu

/**
 * A check-in code as it is stored, from what was scanned or typed: small letters, full-width ones, spaces and hyphens;
 * O is read as 0, I and L as 1. Undefined when it cannot be one.
 */
export function normaliseCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .replace(BETWEEN_DIGITS, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return CODE.test(code) ? code : undefined
}

/** In two halves, as people read it aloud: `7K3M-Q2XA`. */
export function spokenCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`
}

const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/
const BETWEEN_DIGITS = /[\s\-\u2010-\u2015_.]/gu
const HALF = 4

/**
 * A check-in code as it is stored (8 digits of Crockford's base 32), from what was scanned or typed: small letters,
 * full-width ones, spaces and hyphens; O is read as 0, I and L as 1. Undefined when it cannot be one.
 */
export function normaliseCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .replaceAll(BETWEEN_DIGITS, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return CODE.test(code) ? code : undefined
}

/** In two halves, as people read it aloud: `7K3M-Q2XA`. */
export function spokenCode(code: string): string {
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}

/** A mainland mobile number: 11 digits, 13-19 in front. */
const MOBILE = /^1[3-9]\d{9}$/
const BETWEEN_DIGITS = /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF().\-\u2010-\u2015_]/gu
const COUNTRY_CODE = /^(?:\+|00)?86(?=\d{11}$)/

/**
 * The number as its 11 digits, from what people type or paste: full-width digits, spaces, hyphens, +86.
 * Undefined when it is no mainland mobile number.
 */
export function normalisePhone(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(BETWEEN_DIGITS, '').replace(COUNTRY_CODE, '')
  return MOBILE.test(digits) ? digits : undefined
}

/** 138****1234, of a normalised number. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** Crockford's base 32: no I, L, O and U, which are misread. */
export const CODE_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 8

const CODE = new RegExp(`^[${CODE_DIGITS}]{${CODE_LENGTH}}$`)

/** Whether a text is a check-in code as it is stored. What people type is tidied by the page they type it into. */
export function isCode(text: string): boolean {
  return CODE.test(text)
}

import type { SignUpValues } from '../domain/check-sign-up.ts'
import { maskPhone } from '../domain/phone.ts'
import { makeCheckInCode } from './check-in-code.ts'
import type { SignUpContext } from './context.ts'
import { encryptPhone, encryptToken } from './phone-cipher.ts'
import type { NewSignUpRow } from './rows.ts'
import { tokenHash } from './token.ts'

export interface NewSignUp extends SignUpContext {
  readonly values: SignUpValues
  readonly people: number
  readonly phoneHash: string
  /** Who signs the family up; empty when it does so itself. */
  readonly addedBy: string
}

/** What makes a sign-up the only one of its phone number and lecture; also what the encrypted number is bound to. */
export function claimOf(lecture: string, phoneHash: string): string {
  return `${lecture}:${phoneHash}`
}

export function newRow(
  { dataKey, now, values, people, phoneHash, addedBy }: NewSignUp,
  lecture: string,
  token: string,
): NewSignUpRow {
  const claim = claimOf(lecture, phoneHash)
  const hash = tokenHash(token) ?? ''
  return {
    lecture,
    name: values.name,
    phoneEncrypted: encryptPhone(dataKey, values.phone, claim),
    phoneHash,
    phoneMasked: maskPhone(values.phone),
    adults: values.adults,
    children: values.children,
    childMonths: values.childMonths,
    people,
    token: hash,
    tokenEncrypted: encryptToken(dataKey, token, hash),
    claim,
    consentAt: now.toISOString(),
    code: makeCheckInCode(),
    ...(addedBy === '' ? {} : { addedBy }),
  }
}

import { lookUpBy, seal, unseal } from '../seal.ts'

/** Phone numbers and manage links at rest: see `cms/seal.ts`. `dataKey` is the setting DATA_KEY: 64 hexadecimal digits. */

export function encryptPhone(dataKey: string, phone: string, boundTo: string): string {
  return seal(dataKey, 'phone encryption', phone, boundTo)
}

/** @throws when the text was changed, moved to another row, or encrypted with another DATA_KEY. */
export function decryptPhone(dataKey: string, encrypted: string, boundTo: string): string {
  return unseal(dataKey, 'phone encryption', encrypted, boundTo)
}

/** Finds a number again without storing it. */
export function hashPhone(dataKey: string, phone: string): string {
  return lookUpBy(dataKey, 'phone lookup', phone)
}

/** The secret of a manage link, for the messages that must name it again. @param hash of the token */
export function encryptToken(dataKey: string, token: string, hash: string): string {
  return seal(dataKey, 'token encryption', token, hash)
}

/** @throws as `decryptPhone` does. */
export function decryptToken(dataKey: string, encrypted: string, hash: string): string {
  return unseal(dataKey, 'token encryption', encrypted, hash)
}

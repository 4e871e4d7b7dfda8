import type { Payload } from 'payload'
import { type FamilyState, familyState } from '../domain/family-state.ts'
import { findSignUp, type SignUpRow } from './rows.ts'
import { tokenHash } from './token.ts'

/** The sign-up of a manage link and how it stands; undefined for a link that nobody has. */
export async function findByToken(
  payload: Payload,
  token: string,
  now: Date,
): Promise<{ readonly row: SignUpRow; readonly state: FamilyState } | undefined> {
  const hash = tokenHash(token)
  const row = hash === undefined ? undefined : await findSignUp(payload, 'token', hash)
  const state = row && familyState(row, now)
  return row && state && { row, state }
}

/** The id of a sign-up that was just made. */
export async function signUpIdOf(payload: Payload, token: string): Promise<string | undefined> {
  const hash = tokenHash(token)
  return hash === undefined ? undefined : (await findSignUp(payload, 'token', hash))?.id
}

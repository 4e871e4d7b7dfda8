import { claimHeld } from './claim-held.ts'
import { claimOf, newRow } from './new-row.ts'
import { tokenFor, type Attempted, type SignedUp, type SignUpRequest } from './request.ts'
import { findSignUp, insertRow, isDropped, type NewSignUpRow } from './rows.ts'

/** A row that is stored: the token of its manage link, and the same as the row holds it, by which the row is named. */
export interface Inserted {
  readonly token: string
  readonly key: string
}

/** Stores the row of a family, or tells why there is none. A try whose sign-up is over gets another token. */
export async function insertNew(
  request: SignUpRequest,
  lecture: string,
  state: 'pending' | 'waiting',
  more: Pick<NewSignUpRow, 'waitingNumber'> = {},
): Promise<Inserted | Exclude<Attempted, SignedUp>> {
  const token = tokenFor(request, lecture)
  const row = { ...newRow(request, lecture, token), ...more }
  if (await insertRow(request.payload, row, state)) return { token, key: row.token }
  const held = await claimHeld(request, lecture)
  if (held !== 'again' || !(await isSpent(request, lecture, row.token))) return held
  return insertNew({ ...request, attempt: undefined }, lecture, state, more)
}

/**
 * Whether the token of this try is that of a sign-up which the family has no more: it was cancelled or moved elsewhere.
 * Asked only after the insert failed: who signs up once need not wait for it.
 */
async function isSpent({ payload, phoneHash, attempt }: SignUpRequest, lecture: string, key: string): Promise<boolean> {
  if (attempt === undefined) return false
  const row = await findSignUp(payload, 'token', key)
  return row !== undefined && row.claim !== claimOf(lecture, phoneHash) && !isDropped(row)
}

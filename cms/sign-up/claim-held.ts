import { DUPLICATE } from '../domain/sign-up-refusal.ts'
import { claimOf } from './new-row.ts'
import type { Attempted, SignedUp, SignUpRequest } from './request.ts'
import { dropPending, findSignUp } from './rows.ts'

/**
 * The phone number has a sign-up here: a live one, or a pending one. The pending one is not of this process, which
 * works on a lecture for one group at a time: a crash left it, or another process has it under way. That process finds
 * its row dropped, and begins anew.
 */
export async function claimHeld(
  { payload, phoneHash }: SignUpRequest,
  lecture: string,
): Promise<Exclude<Attempted, SignedUp>> {
  const holder = await findSignUp(payload, 'claim', claimOf(lecture, phoneHash))
  if (holder && holder.state !== 'pending') return { refusal: DUPLICATE, hidesDuplicate: false }
  if (holder) await dropPending(payload, holder.id)
  return 'again'
}

import type { SignUpContext } from './context.ts'
import { claimOf } from './new-row.ts'
import { noteStep, type StaffMember } from './note-step.ts'
import { decryptPhone } from './phone-cipher.ts'
import { findSignUp } from './rows.ts'

/**
 * The telephone number of a sign-up, for somebody who may see it; undefined when there is none (any more). It is written
 * into the audit log first: nobody sees a number without a trace.
 */
export async function unmaskPhone(context: SignUpContext, id: string, by: StaffMember): Promise<string | undefined> {
  const row = await findSignUp(context.payload, 'id', id)
  if (!row || row.state === 'pending' || !row.phoneEncrypted) return undefined
  await noteStep(context, by, { action: '查看手机号', signUp: id, lecture: row.lecture })
  return decryptPhone(context.dataKey, row.phoneEncrypted, claimOf(row.lecture, row.phoneHash))
}

import type { SignUpContext } from './context.ts'
import { findLectureFacts } from './lecture-facts.ts'
import { claimOf } from './new-row.ts'
import { decryptPhone } from './phone-cipher.ts'
import { findSignUp } from './rows.ts'

/**
 * The telephone number of a sign-up, for somebody who may see it; undefined when there is none (any more). It is written
 * into the audit log first: nobody sees a number without a trace.
 */
export async function unmaskPhone(
  { payload, dataKey, now }: SignUpContext,
  id: string,
  by: { readonly id: string; readonly name: string },
): Promise<string | undefined> {
  const row = await findSignUp(payload, 'id', id)
  if (!row || row.state === 'pending' || !row.phoneEncrypted) return undefined
  const lecture = await findLectureFacts(payload, row.lecture)
  await payload.create({
    collection: 'audit-log',
    data: {
      at: now.toISOString(),
      by: by.id,
      byName: by.name,
      action: '查看手机号',
      entity: 'sign-ups',
      document: id,
      title: `${row.name}（${row.phoneMasked}）：${lecture?.title ?? ''}`,
    },
    depth: 0,
    overrideAccess: true,
  })
  return decryptPhone(dataKey, row.phoneEncrypted, claimOf(row.lecture, row.phoneHash))
}

import type { Payload } from 'payload'
import { signUpInLog } from '../domain/sign-up-log.ts'

/** Of a masked number: entries from before the log named sign-ups by id alone hold one, behind the family's name. */
const MASK = '****'

/**
 * Removes families' names and numbers from entries of the audit log, however young: nobody needs them there. Running it
 * again changes nothing.
 * @returns from how many entries.
 */
export async function forgetInLog(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find<{ id: string; document: string }>({
    collection: 'audit-log',
    where: { and: [{ entity: { equals: 'sign-ups' } }, { title: { contains: MASK } }] },
    select: { document: true },
    pagination: false,
    limit: 0,
  })
  for (const { id, document } of docs) {
    const data = { title: signUpInLog(document, undefined) }
    await payload.db.updateOne({ collection: 'audit-log', id, data, returning: false })
  }
  return docs.length
}

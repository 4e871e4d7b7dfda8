import type { Payload, Where } from 'payload'
import { forgetBefore } from '../domain/sign-up-state.ts'

const DAYS_KEPT = 180
const FORGOTTEN_NAME = '（已删除）'

/**
 * Removes the names from check-ins of more than 180 days ago; the numbers of people stay, for the yearly figures. Run
 * daily; running it again changes nothing.
 * @returns how many were made anonymous.
 */
export async function forgetOldCheckIns(payload: Payload, now: Date): Promise<number> {
  const where: Where = {
    and: [{ at: { less_than: forgetBefore(now, DAYS_KEPT).toISOString() } }, { name: { not_equals: FORGOTTEN_NAME } }],
  }
  const all = { pagination: false, limit: 0 }
  const { docs } = await payload.db.find<{ id: string }>({ collection: 'check-ins', where, ...all })
  for (const { id } of docs) {
    await payload.db.updateOne({ collection: 'check-ins', id, data: { name: FORGOTTEN_NAME }, returning: false })
  }
  return docs.length
}

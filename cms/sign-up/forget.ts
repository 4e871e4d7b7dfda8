import type { Payload, Where } from 'payload'
import { forgetBefore } from '../domain/sign-up-state.ts'

const DAYS_KEPT = 180
const FORGOTTEN_NAME = '（已删除）'

/**
 * Removes what names a family from sign-ups of lectures that ended more than `days` days ago (also of lectures that are
 * gone). The numbers of people stay, for the yearly figures. Run daily; running it again changes nothing.
 * @returns how many sign-ups were made anonymous.
 */
export async function forgetOldSignUps(payload: Payload, now: Date, days: number = DAYS_KEPT): Promise<number> {
  const cutoff = forgetBefore(now, days).toISOString()
  // A sign-up is older than the end of its lecture, so only such old ones need a look.
  const old = await find(payload, 'sign-ups', {
    and: [{ consentAt: { less_than: cutoff } }, { phoneEncrypted: { not_equals: '' } }],
  })
  const recent = await find(payload, 'lectures', { endsAt: { greater_than_equal: cutoff } })
  const kept = new Set(recent.map(({ id }) => id))
  const due = old.filter(({ lecture }) => !kept.has(String(lecture)))
  for (const { id } of due) await forget(payload, String(id))
  return due.length
}

async function forget(payload: Payload, id: string): Promise<void> {
  const data = {
    name: FORGOTTEN_NAME,
    phoneEncrypted: '',
    phoneHash: '',
    phoneMasked: '',
    token: `forgotten:${id}`,
    tokenEncrypted: '',
    claim: `forgotten:${id}`,
  }
  await payload.db.updateOne({ collection: 'sign-ups', id, data, returning: false })
  await payload.db.deleteMany({ collection: 'messages', where: { signUp: { equals: id } } })
}

interface Found {
  id: string
  lecture?: unknown
}

async function find(payload: Payload, collection: 'sign-ups' | 'lectures', where: Where): Promise<Found[]> {
  return (await payload.db.find<Found>({ collection, where, pagination: false, limit: 0 })).docs
}

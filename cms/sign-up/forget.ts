import type { Payload } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { findKeptLectures, keptSince } from './kept-since.ts'

const FORGOTTEN_NAME = '（已删除）'

/**
 * Removes what names a family from sign-ups of lectures that ended longer ago than the setting keeps it (also of lectures
 * that are gone). The numbers of people stay, for the yearly figures. Run daily; running it again changes nothing.
 * @returns how many sign-ups were made anonymous.
 */
export async function forgetOldSignUps(payload: Payload, now: Date): Promise<number> {
  const since = await keptSince(payload, now)
  // A sign-up is older than the end of its lecture, so only such old ones need a look.
  const { docs } = await payload.db.find<{ id: string; lecture?: unknown }>({
    collection: 'sign-ups',
    where: { and: [{ consentAt: { less_than: since } }, { phoneEncrypted: { not_equals: '' } }] },
    pagination: false,
    limit: 0,
  })
  const kept = await findKeptLectures(payload, since)
  const due = docs.filter(({ lecture }) => !kept.has(relatedId(lecture) ?? ''))
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

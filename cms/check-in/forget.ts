import type { Payload, Where } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { findKeptLectures, keptSince } from '../sign-up/kept-since.ts'

const FORGOTTEN_NAME = '（已删除）'

/**
 * Removes the names from check-ins longer ago than the setting keeps them; the numbers of people stay, for the yearly
 * figures. Run daily; running it again changes nothing.
 * @returns how many were made anonymous.
 */
export async function forgetOldCheckIns(payload: Payload, now: Date): Promise<number> {
  const where: Where = {
    and: [{ at: { less_than: await keptSince(payload, now) } }, { name: { not_equals: FORGOTTEN_NAME } }],
  }
  const all = { pagination: false, limit: 0 }
  const { docs } = await payload.db.find<{ id: string }>({ collection: 'check-ins', where, ...all })
  for (const { id } of docs) {
    await payload.db.updateOne({ collection: 'check-ins', id, data: { name: FORGOTTEN_NAME }, returning: false })
  }
  return docs.length
}

/**
 * Removes what families said in their own words, where they may have named themselves, of lectures that ended longer ago
 * than the setting keeps it; the stars stay. Run daily; running it again changes nothing.
 * @returns how many remarks were removed.
 */
export async function forgetOldRemarks(payload: Payload, now: Date): Promise<number> {
  const since = await keptSince(payload, now)
  const { docs } = await payload.db.find<{ id: string; lecture?: unknown }>({
    collection: 'feedback',
    where: { and: [{ remark: { exists: true } }, { remark: { not_equals: '' } }] },
    select: { lecture: true },
    pagination: false,
    limit: 0,
  })
  const kept = await findKeptLectures(payload, since)
  const due = docs.filter(({ lecture }) => !kept.has(relatedId(lecture) ?? ''))
  for (const { id } of due) {
    await payload.db.updateOne({ collection: 'feedback', id, data: { remark: '' }, returning: false })
  }
  return due.length
}

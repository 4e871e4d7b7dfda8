import type { Payload, Where } from 'payload'

/** What families said of a lecture, the latest first. */
export interface SaidOfLecture {
  readonly id: string
  readonly stars: number
  readonly remark?: string | null
  readonly at: string
  readonly isRead?: boolean | null
}

export async function findFeedback(payload: Payload, lecture: string): Promise<SaidOfLecture[]> {
  const where: Where = { lecture: { equals: lecture } }
  const all = { pagination: false, limit: 0, sort: '-at' }
  return (await payload.db.find<SaidOfLecture>({ collection: 'feedback', where, ...all })).docs
}

/** @returns how much was unread; what comes while this runs stays so. */
export async function markFeedbackRead(payload: Payload, lecture: string): Promise<number> {
  const unread = (await findFeedback(payload, lecture)).filter(({ isRead }) => isRead !== true)
  for (const { id } of unread) {
    await payload.db.updateOne({ collection: 'feedback', id, data: { isRead: true }, returning: false })
  }
  return unread.length
}

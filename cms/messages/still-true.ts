import type { Payload } from 'payload'
import { isStillTrue, type MessageLecture, type MessageSignUp } from '../domain/messages/kinds.ts'
import type { MessageRow } from './message-rows.ts'

/** Whether a message about a sign-up still says what is so; one to staff always does. */
export async function isTrueStill(payload: Payload, { key, signUp }: MessageRow): Promise<boolean> {
  if (!signUp) return true
  const row = await payload.db.findOne<MessageSignUp>({ collection: 'sign-ups', where: { id: { equals: signUp } } })
  if (!row) return false
  const lecture = await payload.db.findOne<MessageLecture & { id: string }>({
    collection: 'lectures',
    where: { id: { equals: row.lecture } },
    select: { state: true, startsAt: true, endsAt: true, sequence: true, newsAt: true },
  })
  return lecture !== null && isStillTrue(key, row, lecture)
}

import type { Payload } from 'payload'
import { momentInWords } from '../domain/moments.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { queueMessage } from './queue-message.ts'

export interface StaffNews {
  /** What it tells of this lecture: each is written once. */
  readonly key: string
  readonly subject: string
  readonly lines: readonly string[]
}

/**
 * Writes an e-mail to the accounts of a lecture's trainer. What it tells of has happened and stands: a failure is logged.
 * A trainer without an account is told by nobody but the organizer.
 */
export async function tellTrainer(
  payload: Payload,
  lecture: string,
  { key, subject, lines }: StaffNews,
): Promise<void> {
  try {
    const found = await payload.db.findOne<{ id: string; trainer: unknown; title: string; startsAt: string }>({
      collection: 'lectures',
      where: { id: { equals: lecture } },
      select: { trainer: true, title: true, startsAt: true },
    })
    const trainer = relatedId(found?.trainer)
    if (!found || trainer === undefined) return
    const { docs } = await payload.db.find<{ id: string; email: string }>({
      collection: 'users',
      where: { trainer: { equals: trainer } },
      pagination: false,
      limit: 0,
    })
    const head = `您的讲座“${found.title}”，${momentInWords(found.startsAt)}。`
    for (const { id, email } of docs) {
      await queueMessage(payload, {
        key: `staff:${lecture}:${id}:${key}`,
        kind: 'staff',
        channel: 'email',
        to: email,
        text: [
          subject,
          '',
          head,
          ...lines,
          '',
          `${payload.config.serverURL}/admin/collections/lectures/${lecture}`,
        ].join('\n'),
        lecture,
      })
    }
  } catch (err) {
    payload.logger.error({ err, msg: `The trainer of lecture ${lecture} could not be told: ${subject}` })
  }
}

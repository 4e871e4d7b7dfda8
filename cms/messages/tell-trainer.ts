import type { Payload } from 'payload'
import { momentInWords } from '../domain/moments.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { queueMessage } from './queue-message.ts'

export interface StaffNews {
  /** What it tells of this lecture: each is written once. */
  readonly key: string
  readonly subject: string
  readonly lines: readonly string[]
  /** Id of whom it is told, where that is not the lecture's trainer. */
  readonly trainer?: string
  /** False for one who is its trainer no more, and cannot open it. */
  readonly isTheirs?: boolean
  /** Id of the account that did it, and knows. */
  readonly exceptUser?: string | number | undefined
  /** ISO 8601; afterwards it is not sent any more. */
  readonly useUntil?: string
}

/** In the context of a save: whoever saves tells the trainer in words of its own that the lecture is approved or planned. */
export const TOLD_ELSEWHERE = { isTrainerTold: true }
export const isToldElsewhere = (context: Readonly<Record<string, unknown>>): boolean =>
  context['isTrainerTold'] === true

/**
 * Writes an e-mail to the accounts of a lecture's trainer. What it tells of has happened and stands: a failure is logged.
 * A trainer without an account is told by nobody but the organizer.
 */
export async function tellTrainer(
  payload: Payload,
  lecture: string,
  { key, subject, lines, isTheirs = true, exceptUser, useUntil, ...to }: StaffNews,
): Promise<void> {
  try {
    const found = await payload.db.findOne<{ id: string; trainer: unknown; title: string; startsAt: string }>({
      collection: 'lectures',
      where: { id: { equals: lecture } },
      select: { trainer: true, title: true, startsAt: true },
    })
    const trainer = to.trainer ?? relatedId(found?.trainer)
    if (!found || trainer === undefined) return
    const { docs } = await payload.db.find<{ id: string; email: string }>({
      collection: 'users',
      where: { trainer: { equals: trainer } },
      pagination: false,
      limit: 0,
    })
    const head = `${isTheirs ? '您的' : ''}讲座“${found.title}”，${momentInWords(found.startsAt)}。`
    const link = `${payload.config.serverURL}/admin/collections/lectures/${lecture}`
    for (const { id, email } of docs) {
      if (id === exceptUser) continue
      await queueMessage(payload, {
        key: `staff:${lecture}:${id}:${key}`,
        kind: 'staff',
        channel: 'email',
        to: email,
        text: [subject, '', head, ...lines, ...(isTheirs ? ['', link] : [])].join('\n'),
        lecture,
        useUntil,
      })
    }
  } catch (err) {
    payload.logger.error({ err, msg: `The trainer of lecture ${lecture} could not be told: ${subject}` })
  }
}

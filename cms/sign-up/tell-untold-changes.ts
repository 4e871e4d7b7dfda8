import type { Where } from 'payload'
import { familyMessageKey, type MessageLecture } from '../domain/messages/kinds.ts'
import { knewItOtherwise } from '../domain/messages/sign-up-news.ts'
import type { SignUpContext } from './context.ts'
import { findRows } from './rows.ts'
import { tellFamily } from './tell-family.ts'
import { Told } from './told.ts'
import { findKeys } from './written-keys.ts'

type ChangedLecture = MessageLecture & { readonly id: string; readonly newsAt: string }

/**
 * Tells of lectures that were changed or cancelled after `since`, where a crash or a failure kept the save from doing it.
 * A family that was told is not told again: both write the same key.
 */
export async function tellUntoldChanges(context: SignUpContext, since: Date): Promise<void> {
  const told = new Told(context.payload)
  for (const lecture of await findChanged(context, since)) {
    const kind = lecture.state === 'cancelled' ? 'cancellation' : 'change'
    const live = { state: { in: ['confirmed', 'waiting', 'offered'] } }
    const rows = await findRows(context.payload, { and: [{ lecture: { equals: lecture.id } }, live] })
    const untold = rows.filter((row) => kind === 'cancellation' || knewItOtherwise(row, lecture.newsAt))
    if (untold.length === 0) continue
    const written = await findKeys(context.payload, {
      and: [{ lecture: { equals: lecture.id } }, { kind: { equals: kind } }],
    })
    for (const row of untold) {
      if (!written.has(familyMessageKey(kind, row, lecture))) await tellFamily(context, row, kind, told)
    }
  }
}

async function findChanged({ payload, now }: SignUpContext, since: Date): Promise<ChangedLecture[]> {
  const where: Where = {
    and: [
      { newsAt: { greater_than: since.toISOString() } },
      { endsAt: { greater_than: now.toISOString() } },
      { state: { in: ['approved', 'open', 'closed', 'cancelled'] } },
    ],
  }
  const select = { state: true, startsAt: true, endsAt: true, sequence: true, newsAt: true } as const
  const all = { pagination: false, limit: 0 }
  return (await payload.db.find<ChangedLecture>({ collection: 'lectures', where, select, ...all })).docs
}

import { familyState, type FamilyState } from '../domain/family-state.ts'
import type { FamilyMessageKind } from '../domain/messages/kinds.ts'
import type { SignUpContext } from './context.ts'
import { findLectureById } from './lecture-rows.ts'
import { findRows } from './rows.ts'
import { tellAll } from './tell-all.ts'
import { tellFamily } from './tell-family.ts'

const DAY_MS = 86_400_000
const NEWS: Partial<Readonly<Record<FamilyState, FamilyMessageKind>>> = {
  confirmed: 'confirmation',
  waiting: 'waiting',
  offered: 'offer',
}

/**
 * Writes the messages that a crash kept from being written: what happened to the sign-ups of the last day, and the
 * cancellation of lectures. Those that were written stay as they are, since each has one key.
 */
export async function tellUntold(context: SignUpContext): Promise<void> {
  const { payload, now } = context
  const since = new Date(now.getTime() - DAY_MS).toISOString()
  const cancelled = new Map<string, boolean>()
  for (const row of await findRows(payload, { updatedAt: { greater_than: since } })) {
    const state = familyState(row, now)
    const kind = state && NEWS[state]
    if (!kind) continue
    const isOff = cancelled.get(row.lecture) ?? (await findLectureById(payload, row.lecture))?.state === 'cancelled'
    cancelled.set(row.lecture, isOff)
    if (!isOff) await tellFamily(context, row, kind)
  }
  await tellOfCancellations(context, since)
}

async function tellOfCancellations(context: SignUpContext, since: string): Promise<void> {
  const { payload } = context
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'lectures',
    where: { and: [{ state: { equals: 'cancelled' } }, { updatedAt: { greater_than: since } }] },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs) await tellAll(context, id, 'cancellation')
}

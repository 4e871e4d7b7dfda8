import type { Payload, Where } from 'payload'
import { statesTold, type FamilyMessageKind } from '../domain/messages/kinds.ts'
import type { SignUpContext } from './context.ts'
import { findRows } from './rows.ts'
import { tellFamily } from './tell-family.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** Reminds families a day before, and asks those who came for their opinion afterwards; each family once. */
export async function remind(context: SignUpContext): Promise<void> {
  const { payload, now } = context
  const at = (ms: number) => new Date(now.getTime() + ms).toISOString()
  const running = { state: { in: ['approved', 'open', 'closed'] } }
  const tomorrow = {
    and: [running, { startsAt: { greater_than: at(0) } }, { startsAt: { less_than_equal: at(DAY_MS) } }],
  }
  for (const { id, startsAt } of await findLectures(payload, tomorrow)) {
    // Who signs up within the last day knows.
    const before = new Date(Date.parse(startsAt) - DAY_MS).toISOString()
    await tellEach(context, id, 'reminder', { consentAt: { less_than: before } })
  }
  const over = {
    and: [
      { state: { in: ['approved', 'open', 'closed', 'held', 'reported'] } },
      { endsAt: { less_than_equal: at(0) } },
      { endsAt: { greater_than: at(-WEEK_MS) } },
    ],
  }
  for (const { id } of await findLectures(payload, over)) {
    // Families without a sign-up leave no number at the door, and cannot be asked.
    const here = await idsOf(payload, 'check-ins', {
      and: [{ lecture: { equals: id } }, { isUndone: { not_equals: true } }],
    })
    if (here.length > 0) await tellEach(context, id, 'feedback', { id: { in: here } })
  }
}

async function tellEach(context: SignUpContext, lecture: string, kind: FamilyMessageKind, more: Where): Promise<void> {
  const { payload } = context
  const rows = await findRows(payload, {
    and: [{ lecture: { equals: lecture } }, { state: { in: [...statesTold(kind)] } }, more],
  })
  if (rows.length === 0) return
  const told = new Set(
    await idsOf(payload, 'messages', { and: [{ lecture: { equals: lecture } }, { kind: { equals: kind } }] }),
  )
  for (const row of rows) if (!told.has(row.id)) await tellFamily(context, row, kind)
}

async function findLectures(payload: Payload, where: Where): Promise<{ id: string; startsAt: string }[]> {
  const select = { startsAt: true } as const
  const collection = 'lectures'
  return (
    await payload.db.find<{ id: string; startsAt: string }>({ collection, where, select, pagination: false, limit: 0 })
  ).docs
}

/** The sign-ups that rows of another collection are about. */
async function idsOf(payload: Payload, collection: 'check-ins' | 'messages', where: Where): Promise<string[]> {
  const select = { signUp: true } as const
  const { docs } = await payload.db.find<{ id: string; signUp?: string | null }>({
    collection,
    where,
    select,
    pagination: false,
    limit: 0,
  })
  return docs.flatMap(({ signUp }) => signUp ?? [])
}

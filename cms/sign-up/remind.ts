import type { Payload, Where } from 'payload'
import { familyMessageKey, statesTold, type FamilyMessageKind, type MessageLecture } from '../domain/messages/kinds.ts'
import type { SignUpContext } from './context.ts'
import { findRows } from './rows.ts'
import { tellFamily } from './tell-family.ts'
import { findKeys } from './written-keys.ts'

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
  for (const lecture of await findLectures(payload, tomorrow)) {
    // Who signs up within the last day knows.
    const before = new Date(Date.parse(lecture.startsAt) - DAY_MS).toISOString()
    await tellEach(context, lecture, 'reminder', { consentAt: { less_than: before } })
  }
  const over = {
    and: [
      { state: { in: ['approved', 'open', 'closed', 'held', 'reported'] } },
      { endsAt: { less_than_equal: at(0) } },
      { endsAt: { greater_than: at(-WEEK_MS) } },
    ],
  }
  for (const lecture of await findLectures(payload, over)) {
    // Families without a sign-up leave no number at the door, and cannot be asked.
    const here = await signUpsHere(payload, lecture.id)
    if (here.length > 0) await tellEach(context, lecture, 'feedback', { id: { in: here } })
  }
}

async function tellEach(
  context: SignUpContext,
  lecture: DueLecture,
  kind: FamilyMessageKind,
  more: Where,
): Promise<void> {
  const { payload } = context
  const rows = await findRows(payload, {
    and: [{ lecture: { equals: lecture.id } }, { state: { in: [...statesTold(kind)] } }, more],
  })
  if (rows.length === 0) return
  const ofKind = { and: [{ lecture: { equals: lecture.id } }, { kind: { equals: kind } }] }
  // By key: who was reminded of one time is reminded again of another.
  const written = await findKeys(payload, ofKind)
  for (const row of rows) {
    if (!written.has(familyMessageKey(kind, row, lecture))) await tellFamily(context, row, kind)
  }
}

type DueLecture = MessageLecture & { readonly id: string }

async function findLectures(payload: Payload, where: Where): Promise<DueLecture[]> {
  const select = { state: true, startsAt: true, endsAt: true } as const
  const collection = 'lectures'
  return (await payload.db.find<DueLecture>({ collection, where, select, pagination: false, limit: 0 })).docs
}

/** The sign-ups of those who came. */
async function signUpsHere(payload: Payload, lecture: string): Promise<string[]> {
  const where = { and: [{ lecture: { equals: lecture } }, { isUndone: { not_equals: true } }] }
  const { docs } = await payload.db.find<{ id: string; signUp?: string | null }>({
    collection: 'check-ins',
    where,
    select: { signUp: true },
    pagination: false,
    limit: 0,
  })
  return docs.flatMap(({ signUp }) => signUp ?? [])
}

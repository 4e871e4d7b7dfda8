import type { Payload, Where } from 'payload'
import { type Channel, KINDS_THAT_CAN_WAIT } from '../domain/messages/kinds.ts'
import { runningEnv } from '../running-env.ts'
import { unseal } from '../seal.ts'
import type { Parcel } from './carriers.ts'

/** A message as the database holds it. */
export interface MessageRow {
  readonly id: string
  readonly key: string
  readonly channel: Channel
  readonly signUp?: string | null
  readonly lecture?: string | null
  readonly toEncrypted: string
  readonly textEncrypted: string
  readonly attempts: number
  readonly useUntil?: string | null
  readonly claimedBy?: string | null
}

/** The queued messages that are due: first those that cannot wait, then the others; of each the ones due for longest. */
export async function findDue(payload: Payload, now: Date, most: number): Promise<MessageRow[]> {
  const isDue = [{ state: { equals: 'queued' } }, { nextAt: { less_than_equal: now.toISOString() } }]
  const canWait = [...KINDS_THAT_CAN_WAIT]
  const urgent = await find(payload, { and: [...isDue, { kind: { not_in: canWait } }] }, most)
  const left = most - urgent.length
  // To the database a limit of 0 is none.
  return left === 0
    ? urgent
    : [...urgent, ...(await find(payload, { and: [...isDue, { kind: { in: canWait } }] }, left))]
}

export async function findStrandedClaims(payload: Payload, before: Date): Promise<MessageRow[]> {
  return find(
    payload,
    { and: [{ state: { equals: 'sending' } }, { claimedAt: { less_than: before.toISOString() } }] },
    50,
  )
}

/** The message, if it was still as it was seen; counted as an attempt from now on. */
export async function claimMessage(
  payload: Payload,
  { id, attempts }: MessageRow,
  holder: string,
  now: Date,
): Promise<MessageRow | undefined> {
  const asSeen = { and: [{ state: { equals: 'queued' } }, { attempts: { equals: attempts } }] }
  const data = { state: 'sending', claimedBy: holder, claimedAt: now.toISOString(), attempts: attempts + 1 }
  return changeMessage(payload, id, asSeen, data)
}

export async function changeMessage(
  payload: Payload,
  id: string,
  condition: Where,
  data: Record<string, unknown>,
): Promise<MessageRow | undefined> {
  const changed: unknown = await payload.db.updateOne({
    collection: 'messages',
    where: { and: [{ id: { equals: id } }, condition] },
    data,
    // The adapter of SQLite puts the condition into its UPDATE, with no look at the row before; MongoDB always does.
    options: { atomic: true },
  })
  return (changed as MessageRow | null) ?? undefined
}

/** @throws when it was sealed with another DATA_KEY. */
export function opened({ key, toEncrypted, textEncrypted }: MessageRow): Parcel {
  const { dataKey } = runningEnv()
  return {
    key,
    to: unseal(dataKey, 'message encryption', toEncrypted, `to:${key}`),
    text: unseal(dataKey, 'message encryption', textEncrypted, `text:${key}`),
  }
}

async function find(payload: Payload, where: Where, limit: number): Promise<MessageRow[]> {
  return (
    await payload.db.find<MessageRow>({ collection: 'messages', where, sort: 'nextAt', pagination: false, limit })
  ).docs
}

import { ValidationError, type Payload, type Where } from 'payload'
import { holdsSeats, type StoredState } from '../domain/family-state.ts'

/**
 * Sign-ups as the database holds them. Everything here goes to the adapter itself: no hook, no access rule and no
 * transaction in between, and each write is one statement.
 */
export interface SignUpRow extends StoredState {
  readonly id: string
  readonly lecture: string
  readonly name: string
  readonly phoneMasked: string
  readonly phoneEncrypted: string
  readonly phoneHash: string
  readonly token: string
  readonly tokenEncrypted?: string | null
  readonly adults: number
  readonly children: number
  readonly childMonths: number
  readonly people: number
  readonly consentAt: string
  readonly waitingNumber?: number | null
  readonly code?: string | null
  /** Unique among live sign-ups: one per phone number and lecture. */
  readonly claim?: string | null
  /** When an organizer moved it to this lecture. */
  readonly movedAt?: string | null
  /** Cancelled by an organizer, not by the family. */
  readonly isWithdrawn?: boolean | null
  readonly updatedAt?: string
}

export type NewSignUpRow = Omit<SignUpRow, 'id' | 'state' | 'offerUntil' | 'movedAt' | 'isWithdrawn' | 'updatedAt'> & {
  readonly claim: string
  readonly addedBy?: string
}

export async function findSignUp(
  payload: Payload,
  by: 'id' | 'token' | 'claim',
  value: string,
): Promise<SignUpRow | undefined> {
  return (
    (await payload.db.findOne<SignUpRow>({ collection: 'sign-ups', where: { [by]: { equals: value } } })) ?? undefined
  )
}

/** False when another live sign-up holds its claim. Who inserts a row knows it by its token: reading it back costs as much again. */
export async function insertRow(payload: Payload, row: NewSignUpRow, state: 'pending' | 'waiting'): Promise<boolean> {
  try {
    await payload.db.create({ collection: 'sign-ups', data: { ...row, state }, returning: false })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw withoutValues(error)
  }
}

/** Errors of the database quote the values of the failed statement, and errors are logged: a family's stay out of them. */
function withoutValues(error: unknown): Error {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const name = reason instanceof Error ? reason.name : 'unknown error'
  const code = reason instanceof Error && 'code' in reason ? ` ${String(reason.code)}` : ''
  return new Error(`A sign-up could not be stored: ${name}${code}`)
}

/** How a row is named. */
export type RowKey = 'id' | 'token'

/** Pending becomes confirmed; false when it is pending no more, because a recount has dropped it. */
export async function confirm(payload: Payload, value: string, by: RowKey = 'id'): Promise<boolean> {
  return (await changeRow(payload, value, { state: { equals: 'pending' } }, { state: 'confirmed' }, by)) !== undefined
}

/**
 * Ends a sign-up that is in the state named, and frees its claim: withdrawn is cancelled by an organizer. Undefined when another call was quicker.
 */
export async function endRow(
  payload: Payload,
  id: string,
  from: Where,
  to: 'cancelled' | 'withdrawn' | 'declined' | 'lapsed',
): Promise<SignUpRow | undefined> {
  const ended = to === 'withdrawn' ? { state: 'cancelled', isWithdrawn: true } : { state: to }
  return changeRow(payload, id, from, { ...ended, claim: `${to}:${id}` })
}

const DROPPED = 'dropped:'

/** Whether it is about to be removed, and was nobody's sign-up: see `dropPending`. */
export function isDropped({ claim }: Pick<SignUpRow, 'claim'>): boolean {
  return claim?.startsWith(DROPPED) ?? false
}

/** Removes a row that is still pending; a confirmed one stays. False when it was pending no more. */
export async function dropPending(payload: Payload, value: string, by: RowKey = 'id'): Promise<boolean> {
  // The adapter of SQLite deletes by id after a look at the row: only an update holds to its condition.
  const gone = { state: 'cancelled', claim: `${DROPPED}${value}` }
  const dropped = await changeRow(payload, value, { state: { equals: 'pending' } }, gone, by)
  if (!dropped) return false
  await payload.db.deleteOne({ collection: 'sign-ups', where: { id: { equals: dropped.id } }, returning: false })
  return true
}

/** Changes a row for which a condition holds, in one statement. The row as it is then; undefined when it did not hold. */
export async function changeRow(
  payload: Payload,
  value: string,
  condition: Where,
  data: Record<string, unknown>,
  by: RowKey = 'id',
): Promise<SignUpRow | undefined> {
  const changed: unknown = await payload.db.updateOne({
    collection: 'sign-ups',
    where: { and: [{ [by]: { equals: value } }, condition] },
    data: { updatedAt: new Date().toISOString(), ...data },
    options: IN_ONE_STATEMENT,
  })
  return (changed as SignUpRow | null) ?? undefined
}

/** Makes the adapter of SQLite put the condition into its UPDATE, with no look at the row before; MongoDB always does. */
export const IN_ONE_STATEMENT = { atomic: true }

/** Rows that hold or may hold seats of a lecture. */
export async function findSeatHolders(payload: Payload, lecture: string): Promise<readonly SignUpRow[]> {
  // Asked for by lecture alone: a scan of MongoDB may miss a row whose place in the scanned index changes meanwhile.
  return (await findRows(payload, { lecture: { equals: lecture } })).filter(holdsSeats)
}

/** Those of the claims that a live sign-up holds. */
export async function findClaims(payload: Payload, claims: readonly string[]): Promise<ReadonlySet<string>> {
  const { docs } = await payload.db.find<Pick<SignUpRow, 'id' | 'claim' | 'state'>>({
    collection: 'sign-ups',
    where: { claim: { in: [...claims] } },
    select: { claim: true, state: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.flatMap(({ claim, state }) => (state === 'pending' || !claim ? [] : claim)))
}

/** Families in the waiting list of a lecture. */
export async function findWaiters(payload: Payload, lecture: string): Promise<readonly SignUpRow[]> {
  return findRows(payload, { and: [{ lecture: { equals: lecture } }, { state: { equals: 'waiting' } }] })
}

/** Place in the line of a number, from 1. */
export async function countAhead(payload: Payload, lecture: string, waitingNumber: number): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: 'sign-ups',
    where: {
      and: [
        { lecture: { equals: lecture } },
        { state: { equals: 'waiting' } },
        { waitingNumber: { less_than: waitingNumber } },
      ],
    },
  })
  return totalDocs + 1
}

export async function findRows(payload: Payload, where: Where): Promise<readonly SignUpRow[]> {
  return (await payload.db.find<SignUpRow>({ collection: 'sign-ups', where, pagination: false, limit: 0 })).docs
}

import { ValidationError, type Payload, type Where } from 'payload'
import { isPublicLecture } from '../domain/lecture.ts'
import { isSlug } from '../domain/names.ts'
import type { SignUpLecture } from '../domain/sign-up-state.ts'

/**
 * Sign-ups and lectures as the database holds them. Everything here goes to the adapter itself: no hook, no access rule
 * and no transaction in between, and each write is one statement.
 */
export interface SignUpRow {
  readonly id: string
  readonly lecture: string
  readonly name: string
  readonly phoneMasked: string
  readonly adults: number
  readonly children: number
  readonly childMonths: number
  readonly people: number
  /** pending: its seats are not yet assured, and it is nobody's sign-up until they are. */
  readonly state: 'pending' | 'confirmed' | 'cancelled'
  readonly consentAt: string
  /** What the family's QR code says at the door. Rows from before there were codes get one when the list is loaded. */
  readonly code?: string | null
}

export type NewSignUpRow = Omit<SignUpRow, 'id' | 'state'> & {
  readonly phoneEncrypted: string
  readonly phoneHash: string
  /** Hash of the manage link's token. */
  readonly token: string
  /** Unique among live sign-ups: one per phone number and lecture. */
  readonly claim: string
}

export interface LectureRow extends SignUpLecture {
  readonly id: string
  readonly slug: string
  readonly type: string
  readonly childrenAttend?: boolean | null
}

/** What a `LectureRow` holds: the rest of a lecture is many times as much. */
export const LECTURE_ROW = {
  slug: true,
  type: true,
  childrenAttend: true,
  state: true,
  startsAt: true,
  endsAt: true,
  signUpUntil: true,
  capacity: true,
} as const

/** A lecture that families may see. */
export async function findPublicLecture(payload: Payload, slug: string): Promise<LectureRow | undefined> {
  if (!isSlug(slug)) return undefined
  const found = await findLecture(payload, { slug: { equals: slug } })
  return found && isPublicLecture(found) ? found : undefined
}

export async function findLectureById(payload: Payload, id: string): Promise<LectureRow | undefined> {
  return findLecture(payload, { id: { equals: id } })
}

async function findLecture(payload: Payload, where: Where): Promise<LectureRow | undefined> {
  return (await payload.db.findOne<LectureRow>({ collection: 'lectures', where, select: LECTURE_ROW })) ?? undefined
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

/** The new row's id, or undefined when another live sign-up holds its claim. */
export async function insertPending(payload: Payload, row: NewSignUpRow): Promise<string | undefined> {
  try {
    const made: unknown = await payload.db.create({ collection: 'sign-ups', data: { ...row, state: 'pending' } })
    return (made as SignUpRow).id
  } catch (error) {
    if (error instanceof ValidationError) return undefined
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

/** Pending becomes confirmed; false when it is pending no more, because a recount has dropped it. */
export async function confirm(payload: Payload, id: string): Promise<boolean> {
  return (await changeState(payload, id, 'pending', { state: 'confirmed' })) !== undefined
}

/** Confirmed becomes cancelled and frees its claim; undefined when another call has done so. */
export async function markCancelled(payload: Payload, id: string): Promise<SignUpRow | undefined> {
  return changeState(payload, id, 'confirmed', { state: 'cancelled', claim: `cancelled:${id}` })
}

/** Removes a row that is still pending; a confirmed one stays. */
export async function dropPending(payload: Payload, id: string): Promise<void> {
  // The adapter of SQLite deletes by id after a look at the row: only an update holds to its condition.
  const dropped = await changeState(payload, id, 'pending', { state: 'cancelled', claim: `dropped:${id}` })
  if (dropped) await payload.db.deleteOne({ collection: 'sign-ups', where: { id: { equals: id } }, returning: false })
}

async function changeState(
  payload: Payload,
  id: string,
  from: SignUpRow['state'],
  data: Record<string, unknown>,
): Promise<SignUpRow | undefined> {
  const where = { and: [{ id: { equals: id } }, { state: { equals: from } }] }
  const changed: unknown = await payload.db.updateOne({
    collection: 'sign-ups',
    where,
    data,
    options: IN_ONE_STATEMENT,
  })
  return (changed as SignUpRow | null) ?? undefined
}

/** Makes the adapter of SQLite put the condition into its UPDATE, with no look at the row before; MongoDB always does. */
export const IN_ONE_STATEMENT = { atomic: true }

/** Rows that hold or may hold seats of a lecture. */
export async function findSeatHolders(payload: Payload, lecture: string): Promise<readonly SignUpRow[]> {
  // Asked for by lecture alone: a scan of MongoDB may miss a row whose place in the scanned index changes meanwhile.
  const { docs } = await payload.db.find<SignUpRow>({
    collection: 'sign-ups',
    where: { lecture: { equals: lecture } },
    pagination: false,
    limit: 0,
  })
  return docs.filter(({ state }) => state !== 'cancelled')
}

import { ValidationError, type Payload, type Where } from 'payload'
import type { CheckInRow } from '../domain/check-in/check-row.ts'
import { IN_ONE_STATEMENT } from '../sign-up/rows.ts'

/** A check-in as the database holds it. Everything here goes to the adapter itself, one statement a write. */
export interface StoredCheckIn {
  readonly id: string
  readonly lecture: string
  readonly key: string
  readonly signUp?: string | null
  readonly name: string
  readonly adults: number
  readonly children: number
  readonly isWalkIn?: boolean | null
  readonly at: string
  readonly isUndone?: boolean | null
}

export async function findCheckIns(payload: Payload, lecture: string): Promise<StoredCheckIn[]> {
  const where = { lecture: { equals: lecture } }
  const found = await payload.db.find<StoredCheckIn>({ collection: 'check-ins', where, pagination: false, limit: 0 })
  return found.docs
}

/** What stands of a sign-up at a lecture. One that was moved may have been checked in at another one before. */
export async function findCheckIn(
  payload: Payload,
  signUp: string,
  lecture: string,
): Promise<StoredCheckIn | undefined> {
  const where = { and: [is('signUp', signUp), is('lecture', lecture)] }
  return (await payload.db.findOne<StoredCheckIn>({ collection: 'check-ins', where })) ?? undefined
}

const TRIES = 5

/**
 * Keeps a check-in, one for each sign-up and lecture, or for each walk-in. Of several, sent in any order by any number of
 * phones, the latest stands: what is sent twice counts once, and an old one that arrives late changes nothing.
 * @returns what stands now; undefined when the key of a walk-in belongs to another lecture
 */
export async function keepCheckIn(
  payload: Payload,
  lecture: string,
  row: CheckInRow,
  by: string,
): Promise<StoredCheckIn | undefined> {
  const { key, signUp, name, adults, children, at, isUndone } = row
  const data = { name, adults, children, at, by, isUndone }
  const isWalkIn = signUp === undefined
  const own = isWalkIn ? [is('key', key)] : [is('signUp', signUp), is('lecture', lecture)]
  for (let tries = 0; tries < TRIES; tries++) {
    const later = await update(payload, [...own, is('lecture', lecture), { at: { less_than_equal: at } }], data)
    if (later) return later
    const known = await payload.db.findOne<StoredCheckIn>({ collection: 'check-ins', where: { and: own } })
    if (known) return String(known.lecture) === lecture ? known : undefined
    try {
      // Unique, so that of two phones one makes it and the other finds it.
      const made = isWalkIn ? { key } : { key: `${key}@${lecture}`, signUp }
      return (await payload.db.create({
        collection: 'check-ins',
        data: { ...data, ...made, lecture, isWalkIn },
      })) as unknown as StoredCheckIn
    } catch (error) {
      // Another phone was first with this key.
      if (!(error instanceof ValidationError)) throw error
    }
  }
  throw new Error(`The check-in ${key} can neither be found nor made`)
}

const is = (field: string, value: string): Where => ({ [field]: { equals: value } })

async function update(
  payload: Payload,
  and: Where[],
  data: Record<string, unknown>,
): Promise<StoredCheckIn | undefined> {
  const options = IN_ONE_STATEMENT
  const changed: unknown = await payload.db.updateOne({ collection: 'check-ins', where: { and }, data, options })
  return (changed as StoredCheckIn | null) ?? undefined
}

import { ValidationError, type Payload, type Where } from 'payload'
import type { CheckInRow } from '../domain/check-in/check-row.ts'
import { IN_ONE_STATEMENT } from '../sign-up/rows.ts'

/** A check-in as the database holds it. Everything here goes to the adapter itself, one statement a write. */
export interface StoredCheckIn {
  readonly id: string
  readonly lecture: string
  readonly key: string
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

const TRIES = 5

/**
 * Keeps a check-in. Of several of one key, sent in any order by any number of phones, the latest stands: what is sent
 * twice counts once, and an old one that arrives late changes nothing.
 * @returns what stands now; undefined when the key belongs to another lecture
 */
export async function keepCheckIn(
  payload: Payload,
  lecture: string,
  row: CheckInRow,
  by: string,
): Promise<StoredCheckIn | undefined> {
  const { key, signUp, name, adults, children, at, isUndone } = row
  const data = { name, adults, children, at, by, isUndone }
  for (let tries = 0; tries < TRIES; tries++) {
    const later = await update(payload, [is('key', key), is('lecture', lecture), { at: { less_than_equal: at } }], data)
    if (later) return later
    const where = is('key', key)
    const known = await payload.db.findOne<StoredCheckIn>({ collection: 'check-ins', where })
    if (known) return String(known.lecture) === lecture ? known : undefined
    try {
      const isWalkIn = signUp === undefined
      const made = { ...data, lecture, key, isWalkIn, ...(isWalkIn ? {} : { signUp }) }
      return (await payload.db.create({ collection: 'check-ins', data: made })) as unknown as StoredCheckIn
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

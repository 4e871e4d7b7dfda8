import { ValidationError, type Payload, type Where } from 'payload'
import { forgetLooks } from './look-memory.ts'
import { findSeatHolders, IN_ONE_STATEMENT, type SignUpRow } from './rows.ts'

/**
 * Seats taken of each lecture: one counter row, changed by single conditional updates alone, from any number of server
 * processes on one database.
 *
 * The promise: `taken` is never less than the people of all confirmed sign-ups, of all offers that stand, and of all
 * pending sign-ups and offers in the making that have passed the gate. The gate lets nobody pass beyond the capacity, so
 * nothing is ever oversold.
 * - Sign up: insert the pending row, pass the gate (`takeSeats`), confirm the row.
 * - Offer seats to a waiting family: mark its row as offered, without a deadline, pass the gate, write the deadline.
 * - Give up seats (cancel, decline, let an offer lapse, come with fewer): read the counter, change the row, lower the
 *   counter (`giveBack`).
 * - More seats for a sign-up, here or in another lecture: see `extra-seats.ts`.
 * - A crash in between leaves `taken` too high: seats stand empty until `recount` sets it to what the rows say.
 *
 * `recount` may run at any time, also while other processes take sign-ups, without waiting and without trusting clocks:
 * - `revision` rises with every change of the counter. The recount writes its sum only if no change came between its
 *   first look and its write; else it sums again. Pending rows and offers in the making are in its sum, so whoever has
 *   passed the gate is.
 * - `recounts` rises with every recount. Gate and lowering name the value they have seen, and fail when a recount came
 *   between: the recount has already left the cancelled row out, and may already have counted the pending one. The caller
 *   then takes its row back, or not, and recounts.
 *
 * A capacity that is being lowered holds here before it is saved (`limit`, set by `limitSeats`, which counts as a
 * recount): whoever has read the lecture before, in any process, finds the gate shut and looks again.
 */
export interface SeatCounter {
  readonly taken: number
  readonly revision: number
  readonly recounts: number
  /** The capacity as it was last changed to, saved or not; none as long as it never was. */
  readonly limit?: number | null
  /** The last number given in the waiting list. */
  readonly lastWaiting?: number | null
}

const TRIES = 20

export async function readCounter(payload: Payload, lecture: string): Promise<SeatCounter> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await payload.db.findOne<SeatCounter & { id: string }>({
      collection: 'seat-counters',
      where: { lecture: { equals: lecture } },
    })
    if (found) return found
    await createCounter(payload, lecture)
  }
  throw new Error(`The seat counter of lecture ${lecture} can neither be found nor made`)
}

/**
 * Takes seats if so many are free. The counter as it is then; undefined when they are not free, or when a recount came
 * after `seen` was read.
 */
export async function takeSeats(
  payload: Payload,
  lecture: string,
  seats: { readonly people: number; readonly capacity: number; readonly seen: SeatCounter },
): Promise<SeatCounter | undefined> {
  const { people, capacity, seen } = seats
  return change(payload, lecture, people, [
    { recounts: { equals: seen.recounts } },
    { taken: { less_than_equal: capacity - people } },
  ])
}

/** A lecture with the seats there are for families now: of its capacity as it was read, and as it is being changed to. */
export function withLimit<Lecture extends { readonly capacity: number }>(lecture: Lecture, seen: SeatCounter): Lecture {
  return { ...lecture, capacity: Math.min(lecture.capacity, seen.limit ?? lecture.capacity) }
}

/**
 * From now on nobody passes the gate beyond `limit`, whatever capacity was read before.
 * @returns false when more seats are taken, or a recount came after `seen` was read
 */
export async function limitSeats(
  payload: Payload,
  lecture: string,
  limit: number,
  seen: SeatCounter,
): Promise<boolean> {
  const conditions = [{ recounts: { equals: seen.recounts } }, { taken: { less_than_equal: limit } }]
  const data = { limit, limitedAt: new Date().toISOString(), revision: { $inc: 1 }, recounts: { $inc: 1 } }
  const limited = await update(payload, lecture, conditions, data)
  forgetLooks(payload)
  return limited !== undefined
}

/** The capacity was raised, or what was to lower it has failed: as many seats as it says. */
export async function liftLimit(payload: Payload, lecture: string, capacity: number): Promise<void> {
  await update(payload, lecture, [{ limit: { less_than: capacity } }], { limit: capacity, limitedAt: null })
  forgetLooks(payload)
}

/** Lectures whose capacity was lowered before a moment (ISO 8601), and perhaps never saved so. */
export async function findLimited(payload: Payload, before: string): Promise<readonly string[]> {
  const where = { limitedAt: { less_than: before } }
  const { docs } = await payload.db.find<SeatCounter & { id: string; lecture: string }>({
    collection: 'seat-counters',
    where,
    pagination: false,
    limit: 0,
  })
  return docs.map(({ lecture }) => lecture)
}

/** The limit of a lecture is as it was saved. */
export async function settleLimit(payload: Payload, lecture: string, before: string): Promise<void> {
  await update(payload, lecture, [{ limitedAt: { less_than: before } }], { limitedAt: null })
}

/** Lowers the counter; false when a recount came after `seen` was read. Not to be called twice for one sign-up. */
export async function giveBack(payload: Payload, lecture: string, people: number, seen: SeatCounter): Promise<boolean> {
  const lowered = await change(payload, lecture, -people, [{ recounts: { equals: seen.recounts } }])
  forgetLooks(payload)
  return lowered !== undefined
}

/** Sets the counter to what the rows say; false when the crowd changed it each time, and it stays (too high at worst). */
export async function recount(payload: Payload, lecture: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const seen = await readCounter(payload, lecture)
    const taken = sumOfPeople(await findSeatHolders(payload, lecture))
    const data = { taken, revision: { $inc: 1 }, recounts: { $inc: 1 } }
    if (await update(payload, lecture, [{ revision: { equals: seen.revision } }], data)) {
      forgetLooks(payload)
      return true
    }
  }
  return false
}

/** After a row was taken back that a recount may have counted: recounts if there was one since `seen` was read. */
export async function recountIfRecounted(payload: Payload, lecture: string, seen: SeatCounter): Promise<void> {
  const { recounts } = await readCounter(payload, lecture)
  if (recounts !== seen.recounts) await recount(payload, lecture)
}

/**
 * The next numbers in the waiting list of a lecture, whose counter was read before: each is given once.
 * @returns the last of them
 */
export async function takeWaitingNumbers(payload: Payload, lecture: string, count: number): Promise<number> {
  const changed = await update(payload, lecture, [], { lastWaiting: { $inc: count } })
  if (changed?.lastWaiting === undefined || changed.lastWaiting === null) {
    throw new Error(`The seat counter of lecture ${lecture} gives no numbers`)
  }
  return changed.lastWaiting
}

async function createCounter(payload: Payload, lecture: string): Promise<void> {
  // Nobody passes the gate while there is no counter, so this sum misses nobody.
  const taken = sumOfPeople(await findSeatHolders(payload, lecture))
  try {
    const data = { lecture, taken, revision: 0, recounts: 0, lastWaiting: 0 }
    await payload.db.create({ collection: 'seat-counters', data, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
  }
}

function sumOfPeople(rows: readonly SignUpRow[]): number {
  return rows.reduce((sum, { people }) => sum + people, 0)
}

async function change(
  payload: Payload,
  lecture: string,
  people: number,
  conditions: Where[],
): Promise<SeatCounter | undefined> {
  return update(payload, lecture, conditions, { taken: { $inc: people }, revision: { $inc: 1 } })
}

async function update(
  payload: Payload,
  lecture: string,
  conditions: Where[],
  data: Record<string, unknown>,
): Promise<SeatCounter | undefined> {
  const where = { and: [{ lecture: { equals: lecture } }, ...conditions] }
  const changed: unknown = await payload.db.updateOne({
    collection: 'seat-counters',
    where,
    data,
    options: IN_ONE_STATEMENT,
  })
  return (changed as SeatCounter | null) ?? undefined
}

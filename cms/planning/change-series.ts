import { setTimeout as sleep } from 'node:timers/promises'
import { type PayloadRequest, ValidationError } from 'payload'
import type { Row } from './rows.ts'
import { releasePlaces } from './held-places.ts'

/** What is written into one lecture. */
export interface LectureChange {
  readonly row: Row
  readonly data: Readonly<Record<string, unknown>>
}

const TRIES = 3

/** The lecture that refused its change, and why. */
export interface Refused {
  readonly change: LectureChange
  readonly error: ValidationError
}

/**
 * Writes the changes one by one, each past all checks of a save; when one is refused, those before it are put back, the
 * last first.
 * @returns the refusal
 */
export async function changeAll(changes: readonly LectureChange[], req: PayloadRequest): Promise<Refused | undefined> {
  const done: LectureChange[] = []
  for (const change of changes) {
    try {
      await update(change.row.id, change.data, req)
    } catch (error) {
      await putAllBack(done, req)
      if (error instanceof ValidationError) return { change, error }
      throw error
    }
    done.push(change)
  }
  return undefined
}

async function putAllBack(done: readonly LectureChange[], req: PayloadRequest): Promise<void> {
  await releasePlaces(req)
  for (const { row, data } of done.toReversed()) {
    await putBack(row.id, Object.fromEntries(Object.keys(data).map((name) => [name, row[name] ?? null])), req)
  }
}

async function update(id: string, data: Readonly<Record<string, unknown>>, req: PayloadRequest): Promise<void> {
  await req.payload.update({ collection: 'lectures', id, data, depth: 0, overrideAccess: false, user: req.user, req })
}

/** By the server itself, whom warnings do not hold up. Somebody may be saving into the place for a moment. */
async function putBack(id: string, data: Record<string, unknown>, { payload }: PayloadRequest): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await payload.update({ collection: 'lectures', id, data, depth: 0, overrideAccess: true })
      return
    } catch (error) {
      if (tries === TRIES) throw error
      await sleep(100 * tries)
    }
  }
}

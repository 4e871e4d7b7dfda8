import { setTimeout as sleep } from 'node:timers/promises'
import { type PayloadRequest, ValidationError } from 'payload'
import { releasePlaces } from './held-places.ts'
import type { Row } from './rows.ts'
import { type SavedLecture, savedTogether, type TogetherStep } from './saved-together.ts'

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
 * Applies all rules of a save to each change, but for clashes and seats, which are judged for all together; writes nothing.
 * @returns the refusals
 */
export async function rehearseAll(changes: readonly LectureChange[], req: PayloadRequest): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const change of changes) {
    const how: TogetherStep = { step: 'rehearse', isPassed: false }
    try {
      await update(change, how, req)
    } catch (error) {
      if (error instanceof ValidationError) refused.push({ change, error })
      else if (!how.isPassed) throw error
    }
  }
  return refused
}

/**
 * Writes the changes one by one, each past all checks of a save, and tells nobody; when one is refused, those before it are
 * put back, the last first.
 * @returns what is to be told of, or the refusal
 */
export async function changeAll(
  changes: readonly LectureChange[],
  req: PayloadRequest,
): Promise<
  | { readonly saves: readonly SavedLecture[]; readonly refused?: undefined }
  | { readonly saves?: undefined; readonly refused: Refused }
> {
  const done: LectureChange[] = []
  const untold: SavedLecture[] = []
  for (const change of changes) {
    try {
      await update(change, { step: 'store', untold }, req)
    } catch (error) {
      await putAllBack(done, req)
      if (error instanceof ValidationError) return { refused: { change, error } }
      throw error
    }
    done.push(change)
  }
  return { saves: untold }
}

async function putAllBack(done: readonly LectureChange[], req: PayloadRequest): Promise<void> {
  await releasePlaces(req)
  for (const { row, data } of done.toReversed()) {
    await putBack(row, Object.fromEntries(Object.keys(data).map((name) => [name, row[name] ?? null])), req)
  }
}

async function update({ row, data }: LectureChange, how: TogetherStep, req: PayloadRequest): Promise<void> {
  await req.payload.update({
    collection: 'lectures',
    id: row.id,
    data,
    context: savedTogether(how),
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

/** By the server itself, whom warnings do not hold up. Somebody may be saving into the place for a moment. */
async function putBack(row: Row, data: Record<string, unknown>, { payload }: PayloadRequest): Promise<void> {
  const context = savedTogether({ step: 'put-back', row })
  for (let tries = 1; ; tries++) {
    try {
      await payload.update({ collection: 'lectures', id: row.id, data, context, depth: 0, overrideAccess: true })
      return
    } catch (error) {
      if (tries === TRIES) throw error
      await sleep(100 * tries)
    }
  }
}

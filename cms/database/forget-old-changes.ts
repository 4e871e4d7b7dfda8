import type { Payload } from 'payload'

const KEEP_MS = 7 * 24 * 60 * 60 * 1000

/** Removes rows of the change feed that every process has long seen. `now` in ms since 1970. */
export async function forgetOldChanges(payload: Payload, now: number): Promise<void> {
  await payload.db.deleteMany({
    collection: 'changes',
    where: { at: { less_than: new Date(now - KEEP_MS).toISOString() } },
  })
}

import type { Payload, Where } from 'payload'
import { isYoungExtra } from './extra-seats.ts'
import { findLectureById } from './lecture-rows.ts'
import { takeBackOffer } from './offer.ts'
import { dropPending, findRows } from './rows.ts'
import { findLimited, liftLimit, recount, settleLimit } from './seat-counter.ts'

const SECOND_MS = 1000
/** No step of a sign-up takes so long; whoever had it under way is gone. */
const STALE_MS = 60 * SECOND_MS

/**
 * Mends what a crash left: drops rows that were never confirmed, takes back offers in the making, and recounts the
 * lectures that have not ended. Run when a server starts. What another process has under way is taken back too; that
 * process begins it anew.
 */
export async function recountSeats(payload: Payload, now: Date = new Date()): Promise<void> {
  await takeBack(payload, now)
  const lectures = await payload.db.find<{ id: string }>({
    collection: 'lectures',
    where: { endsAt: { greater_than: now.toISOString() } },
    pagination: false,
    limit: 0,
  })
  for (const { id } of lectures.docs) await recount(payload, id)
  await liftFailedLimits(payload, now.toISOString())
}

/** The same for what is more than a minute old, while servers run: one of several may have died. */
export async function mendStale(payload: Payload, now: Date): Promise<void> {
  const before = new Date(now.getTime() - STALE_MS).toISOString()
  for (const lecture of await takeBack(payload, now, { updatedAt: { less_than: before } })) {
    await recount(payload, lecture)
  }
  await liftFailedLimits(payload, before)
}

/** A capacity that was to be lowered, and whose save failed, holds again as it stands. */
async function liftFailedLimits(payload: Payload, before: string): Promise<void> {
  for (const id of await findLimited(payload, before)) {
    const lecture = await findLectureById(payload, id)
    if (lecture) await liftLimit(payload, id, lecture.capacity)
    await settleLimit(payload, id, before)
  }
}

/** Lectures of which something was taken back. */
async function takeBack(payload: Payload, now: Date, more: Where = {}): Promise<Set<string>> {
  const lectures = new Set<string>()
  const pending = await findRows(payload, { and: [{ state: { equals: 'pending' } }, more] })
  for (const row of pending.filter((each) => !isYoungExtra(each, now))) {
    if (await dropPending(payload, row.id)) lectures.add(row.lecture)
  }
  const offered = await findRows(payload, { and: [{ state: { equals: 'offered' } }, more] })
  for (const row of offered.filter(({ offerUntil }) => !offerUntil)) {
    if (await takeBackOffer(payload, row.id, row.code ?? '')) lectures.add(row.lecture)
  }
  return lectures
}

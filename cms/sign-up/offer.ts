import type { Payload } from 'payload'
import { firstThatFits, makesOffers, offerDeadline } from '../domain/waiting-list.ts'
import { makeCheckInCode } from './check-in-code.ts'
import type { SignUpContext } from './context.ts'
import { findLectureById, type LectureRow } from './lecture-rows.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { changeRow, findWaiters, type SignUpRow } from './rows.ts'
import {
  giveBack,
  readCounter,
  recount,
  recountIfRecounted,
  takeSeats,
  withLimit,
  type SeatCounter,
} from './seat-counter.ts'

/**
 * Offers the free seats of a lecture to those who wait, each to the first in line for whom they are enough, until no more
 * fit. Safe from any number of processes at once, and again after a crash.
 * @returns how many families were offered seats
 */
export async function offerSeats(context: SignUpContext, lectureId: string): Promise<number> {
  const { payload, now } = context
  return oneAtATime(`offers:${lectureId}`, async () => {
    let offered = 0
    for (;;) {
      const found = await findLectureById(payload, lectureId)
      if (!found || !makesOffers(found, now)) return offered
      const seen = await readCounter(payload, lectureId)
      const lecture = withLimit(found, seen)
      const next = await nextInLine(payload, lecture, seen)
      if (!next) return offered
      if (await makeOffer(context, lecture, next, seen)) offered += 1
    }
  })
}

/** Who would be offered the free seats now. Nobody has waited where no number was given. */
export async function nextInLine(
  payload: Payload,
  lecture: LectureRow,
  { taken, lastWaiting }: SeatCounter,
): Promise<SignUpRow | undefined> {
  const free = lecture.capacity - taken
  if (!lastWaiting || free <= 0) return undefined
  return firstThatFits(await findWaiters(payload, lecture.id), free)
}

/**
 * The same in the background of another step, which has succeeded already: a failure is left to the next round of the
 * server's upkeep.
 */
export async function offerFreedSeats(context: SignUpContext, lectureId: string): Promise<void> {
  try {
    await offerSeats(context, lectureId)
  } catch (err) {
    context.payload.logger.error({ err, msg: `Freed seats of lecture ${lectureId} could not be offered yet` })
  }
}

/**
 * The row is marked before the gate, so that every recount from then on counts its seats, and gets its deadline after
 * it, without which nobody can accept. A new check-in code tells this attempt from one that another process makes after
 * taking this one back.
 */
async function makeOffer(
  { payload, now }: SignUpContext,
  lecture: LectureRow,
  waiter: SignUpRow,
  seen: SeatCounter,
): Promise<boolean> {
  const deadline = offerDeadline(lecture, now, await offerHours(payload))
  if (!deadline) return false
  const code = makeCheckInCode()
  const marked = await changeRow(
    payload,
    waiter.id,
    { state: { equals: 'waiting' } },
    { state: 'offered', offerUntil: null, code },
  )
  if (!marked) return false
  const { people } = marked
  if (await takeSeats(payload, lecture.id, { people, capacity: lecture.capacity, seen })) {
    const own = { and: [{ state: { equals: 'offered' } }, { code: { equals: code } }] }
    if (await changeRow(payload, waiter.id, own, { offerUntil: deadline.toISOString() })) return true
    if (!(await giveBack(payload, lecture.id, people, seen))) await recount(payload, lecture.id)
    return false
  }
  await takeBackOffer(payload, waiter.id, code)
  await recountIfRecounted(payload, lecture.id, seen)
  return false
}

/** An offer in the making becomes a place in the line again. Its seats are the caller's to recount. */
export async function takeBackOffer(payload: Payload, id: string, code: string): Promise<boolean> {
  const own = { and: [{ state: { equals: 'offered' } }, { offerUntil: { exists: false } }, { code: { equals: code } }] }
  return (await changeRow(payload, id, own, { state: 'waiting' })) !== undefined
}

async function offerHours(payload: Payload): Promise<number> {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  return settings.offerHours
}

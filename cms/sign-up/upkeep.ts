import type { Payload } from 'payload'
import { lapse } from './cancel.ts'
import { signUpContext, type SignUpContext } from './context.ts'
import { cutOffersLeft } from './cut-offers.ts'
import { mendStale } from './mend.ts'
import { offerSeats } from './offer.ts'
import { remind } from './remind.ts'
import { endRow, findRows } from './rows.ts'
import { tellFamily } from './tell-family.ts'
import { tellUntoldChanges } from './tell-untold-changes.ts'
import { tellUntold } from './tell-untold.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/**
 * One round of what sign-up needs done by the clock: offers lapse, seats that are free are offered on, families are told
 * what happened, reminded and asked. Each step finds done what a crash or another process has done.
 * @param since changes after it may not have been told yet
 */
export async function signUpRound(
  payload: Payload,
  now: Date = new Date(),
  since: Date = new Date(now.getTime() - DAY_MS),
): Promise<void> {
  const context = signUpContext(payload, now)
  await mendStale(payload, now)
  await cutOffersLeft(context)
  await lapseOffers(context)
  await goThroughWaitingLists(context)
  await tellUntoldChanges(context, since)
  await tellUntold(context, since)
  await remind(context)
}

/** Rounds of one process: the first looks back a day, the others as far as the last one, and a minute more. */
export function signUpRounds(): (payload: Payload) => Promise<false> {
  let since: Date | undefined
  return async (payload) => {
    const now = new Date()
    await signUpRound(payload, now, since)
    since = new Date(now.getTime() - MINUTE_MS)
    return false
  }
}

async function lapseOffers(context: SignUpContext): Promise<void> {
  const where = {
    and: [{ state: { equals: 'offered' } }, { offerUntil: { less_than_equal: context.now.toISOString() } }],
  }
  for (const row of await findRows(context.payload, where)) {
    const lapsed = await lapse(context, row)
    if (lapsed) await tellFamily(context, lapsed, 'lapsed')
  }
}

/** Offers what is free, and ends the waiting for lectures that have begun. */
async function goThroughWaitingLists(context: SignUpContext): Promise<void> {
  const { payload, now } = context
  const waiting = await findRows(payload, { state: { equals: 'waiting' } })
  const byLecture = Map.groupBy(waiting, ({ lecture }) => lecture)
  if (byLecture.size === 0) return
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'lectures',
    where: { and: [{ id: { in: [...byLecture.keys()] } }, { startsAt: { greater_than: now.toISOString() } }] },
    select: { startsAt: true },
    pagination: false,
    limit: 0,
  })
  const ahead = new Set(docs.map(({ id }) => id))
  for (const [lecture, rows] of byLecture) {
    if (ahead.has(lecture)) await offerSeats(context, lecture)
    else for (const { id } of rows) await endRow(payload, id, { state: { equals: 'waiting' } }, 'lapsed')
  }
}

import type { Payload } from 'payload'
import { cutOffer, isOfferOpen, type OfferTimes } from '../domain/waiting-list.ts'
import { makeCheckInCode } from './check-in-code.ts'
import type { SignUpContext } from './context.ts'
import { changeRow, findRows, type SignUpRow } from './rows.ts'

/** A lecture with its times as they are by now. */
export interface TimedLecture extends OfferTimes {
  readonly id: string
}

/**
 * Ends the open offers of a lecture earlier where its times allow no more than that; those whose end has passed by then
 * lapse with the next round. It tells nobody, and a failure is left to that round, which cuts them too.
 * @param isToldWithLecture whether families hear of it together with the change of the lecture; where they do not, an offer
 *   that still stands becomes one of its own, of which they are told anew
 */
export async function cutOffers(
  context: SignUpContext,
  lecture: TimedLecture,
  isToldWithLecture: boolean,
): Promise<void> {
  const { payload } = context
  try {
    const offered = await findRows(payload, {
      and: [{ lecture: { equals: lecture.id } }, { state: { equals: 'offered' } }],
    })
    await cutAll(context, offered, new Map([[lecture.id, lecture]]), isToldWithLecture)
  } catch (err) {
    payload.logger.error({ err, msg: `Offers of lecture ${lecture.id} could not be cut yet` })
  }
}

/** The same for every lecture, where a crash or a failure kept its save from doing it. */
export async function cutOffersLeft(context: SignUpContext): Promise<void> {
  const { payload, now } = context
  const where = { and: [{ state: { equals: 'offered' } }, { offerUntil: { greater_than: now.toISOString() } }] }
  const offered = await findRows(payload, where)
  if (offered.length > 0) await cutAll(context, offered, await findTimes(payload, offered), false)
}

async function cutAll(
  { payload, now }: SignUpContext,
  offered: readonly SignUpRow[],
  lectures: ReadonlyMap<string, TimedLecture>,
  isToldWithLecture: boolean,
): Promise<void> {
  for (const { id, lecture, offerUntil } of offered) {
    const times = lectures.get(lecture)
    if (!times || !offerUntil || !isOfferOpen(offerUntil, now)) continue
    const until = cutOffer(times, offerUntil)
    if (until === offerUntil) continue
    // Unless it was accepted or passed on meanwhile. The message about an offer is known by its code.
    const asSeen = { and: [{ state: { equals: 'offered' } }, { offerUntil: { equals: offerUntil } }] }
    const anew = !isToldWithLecture && isOfferOpen(until, now) ? { code: makeCheckInCode() } : {}
    await changeRow(payload, id, asSeen, { offerUntil: until, ...anew })
  }
}

async function findTimes(payload: Payload, rows: readonly SignUpRow[]): Promise<Map<string, TimedLecture>> {
  const { docs } = await payload.db.find<TimedLecture>({
    collection: 'lectures',
    where: { id: { in: [...new Set(rows.map(({ lecture }) => lecture))] } },
    select: { startsAt: true, signUpUntil: true },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map((lecture) => [lecture.id, lecture]))
}

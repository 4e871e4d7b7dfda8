import type { SignUpValues } from '../domain/check-sign-up.ts'
import { BUSY, DUPLICATE, UNKNOWN_LECTURE, type Refusal } from '../domain/sign-up-refusal.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import type { SignUpContext } from './context.ts'
import { isHeld } from './holders.ts'
import { findLectureById } from './lecture-rows.ts'
import { lookAt, lookAtPublic, YOUNG_MS, type Look, type LookAt } from './looks.ts'
import { claimOf } from './new-row.ts'
import { hashPhone } from './phone-cipher.ts'
import { decide, type Attempted, type SignedUp, type SignUpRequest } from './request.ts'
import { takeSeatsTogether } from './take-seats-together.ts'
import { waitTogether } from './wait-together.ts'

export type Refused = { readonly refusal: Refusal }

interface Asked {
  readonly values: SignUpValues
  readonly wait: boolean
  readonly addedBy: string
}

const TRIES = 8

/**
 * Signs a family up for a public lecture, puts it on the waiting list if it wants that, or tells why not. Seats are
 * exact: see `seat-counter.ts`.
 */
export async function signUp(
  context: SignUpContext,
  lectureSlug: string,
  values: SignUpValues,
  { wait = false }: { readonly wait?: boolean } = {},
): Promise<SignedUp | Refused> {
  return take(context, { values, wait, addedBy: '' }, lookAtPublic(context.payload, lectureSlug))
}

/**
 * Signs a family up for an organizer, also for a private lecture and after the deadline. The caller has checked that the
 * lecture is within the organizer's scope.
 */
export async function signUpByOrganizer(
  context: SignUpContext,
  lectureId: string,
  values: SignUpValues,
  { wait, addedBy }: { readonly wait: boolean; readonly addedBy: string },
): Promise<SignedUp | Refused> {
  const { payload } = context
  return take(
    context,
    { values, wait, addedBy },
    lookAt(payload, () => findLectureById(payload, lectureId)),
  )
}

async function take(context: SignUpContext, asked: Asked, look: LookAt): Promise<SignedUp | Refused> {
  const { values } = asked
  const people = values.adults + values.children
  const request = { ...context, ...asked, people, phoneHash: hashPhone(context.dataKey, values.phone) }
  for (let tries = 0; tries < TRIES; tries++) {
    // What others have just seen is as good as an own look, but for taking seats.
    const looked = await look(performance.now() - (tries === 0 ? YOUNG_MS : 0))
    if (!looked) return { refusal: UNKNOWN_LECTURE }
    const tried = await attempt(request, looked)
    if (tried === 'again') continue
    if (!tried.refusal || !tried.hidesDuplicate) return tried
    // Who has a seat or waits already should hear that, not that the lecture is full.
    const claim = claimOf(looked.lecture.id, request.phoneHash)
    return (await isHeld(context.payload, claim)) ? { refusal: DUPLICATE } : tried
  }
  return { refusal: BUSY }
}

async function attempt(request: SignUpRequest, { lecture, seen }: Look): Promise<Attempted> {
  const decision = decide(request, lecture, seen.taken)
  // A full or closed lecture refuses at once, apart from the crowd that takes seats.
  if (decision.refusal) return decision
  if (decision.step === 'seat') return takeSeatsTogether(request.payload, lecture.id, request)
  return waitTogether(request.payload, lecture.id, { request, left: seatsLeft(lecture.capacity, seen.taken) })
}

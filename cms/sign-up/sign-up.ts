import type { SignUpValues } from '../domain/check-sign-up.ts'
import { BUSY, DUPLICATE, UNKNOWN_LECTURE, type Refusal } from '../domain/sign-up-refusal.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import type { SignUpContext } from './context.ts'
import { isHeld } from './holders.ts'
import { findLectureById } from './lecture-rows.ts'
import { lookAt, lookAtPublic, YOUNG_MS, type Look, type LookAt } from './looks.ts'
import { claimOf } from './new-row.ts'
import { hashPhone } from './phone-cipher.ts'
import { decide, tokenFor, type Attempted, type SignedUp, type SignUpRequest } from './request.ts'
import { countAhead, findSignUp } from './rows.ts'
import { readCounter } from './seat-counter.ts'
import { takeSeatsTogether } from './take-seats-together.ts'
import { tokenHash } from './token.ts'
import { waitTogether } from './wait-together.ts'

export type Refused = { readonly refusal: Refusal }

interface Asked {
  readonly values: SignUpValues
  readonly wait: boolean
  readonly addedBy: string
  readonly attempt?: string | undefined
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
  { wait = false, attempt }: { readonly wait?: boolean; readonly attempt?: string | undefined } = {},
): Promise<SignedUp | Refused> {
  return take(context, { values, wait, attempt, addedBy: '' }, lookAtPublic(context.payload, lectureSlug))
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
    const isDuplicate = tried.refusal === DUPLICATE || (tried.refusal && tried.hidesDuplicate)
    if (!isDuplicate) return tried
    // Who has a seat or waits already should hear that, not that the lecture is full.
    const claim = claimOf(looked.lecture.id, request.phoneHash)
    if (!(await isHeld(context.payload, claim))) return tried
    return (await answerAgain(request, looked)) ?? { refusal: DUPLICATE }
  }
  return { refusal: BUSY }
}

/** What this very try was answered before; undefined when the sign-up is of another. */
async function answerAgain(request: SignUpRequest, { lecture }: Look): Promise<SignedUp | undefined> {
  if (request.attempt === undefined) return undefined
  const token = tokenFor(request, lecture.id)
  const row = await findSignUp(request.payload, 'token', tokenHash(token) ?? '')
  if (!row || (row.state !== 'confirmed' && row.state !== 'waiting')) return undefined
  const { taken } = await readCounter(request.payload, lecture.id)
  const left = seatsLeft(lecture.capacity, taken)
  if (row.state === 'confirmed') return { token, left }
  return { token, left, place: await countAhead(request.payload, lecture.id, row.waitingNumber ?? 0) }
}

async function attempt(request: SignUpRequest, { lecture, seen }: Look): Promise<Attempted> {
  const decision = decide(request, lecture, seen.taken)
  // A full or closed lecture refuses at once, apart from the crowd that takes seats.
  if (decision.refusal) return decision
  if (decision.step === 'seat') return takeSeatsTogether(request.payload, lecture.id, request)
  return waitTogether(request.payload, lecture.id, { request, left: seatsLeft(lecture.capacity, seen.taken) })
}

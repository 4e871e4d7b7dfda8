import type { SignUpValues } from '../domain/check-sign-up.ts'
import { decideSignUp, type SignUpDecision } from '../domain/sign-up-decision.ts'
import { BUSY, DUPLICATE, UNKNOWN_LECTURE, type Refusal } from '../domain/sign-up-refusal.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import { makesOffers } from '../domain/waiting-list.ts'
import type { SignUpContext } from './context.ts'
import { isHeld } from './holders.ts'
import { findLectureById, type LectureRow } from './lecture-rows.ts'
import { type Look, lookAt, type LookAt, lookAtPublic, YOUNG_MS } from './looks.ts'
import { claimOf, newRow, type NewSignUp } from './new-row.ts'
import { nextInLine, offerSeats } from './offer.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { hashPhone } from './phone-cipher.ts'
import { confirm, countAhead, dropPending, findSignUp, insertRow } from './rows.ts'
import { nextWaitingNumber, readCounter, recount, recountIfRecounted, takeSeats, withLimit } from './seat-counter.ts'
import { makeToken } from './token.ts'

/**
 * `left`: free seats of the lecture after this sign-up. `place`: place in the waiting list, from 1, of a sign-up that
 * waits; others have seats.
 */
export type SignedUp = {
  readonly token: string
  readonly left: number
  readonly place?: number
  readonly refusal?: undefined
}
export type Refused = { readonly refusal: Refusal }

interface SignUpRequest extends NewSignUp {
  /** Whether the family waits where there are no seats. */
  readonly wait: boolean
  readonly look: LookAt
}

const TRIES = 5

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
  return take(context, { values, wait, addedBy: '', look: lookAtPublic(context.payload, lectureSlug) })
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
  return take(context, { values, wait, addedBy, look: lookAt(payload, () => findLectureById(payload, lectureId)) })
}

async function take(
  context: SignUpContext,
  asked: Pick<SignUpRequest, 'values' | 'wait' | 'addedBy' | 'look'>,
): Promise<SignedUp | Refused> {
  const first = await asked.look(performance.now() - YOUNG_MS)
  if (!first) return { refusal: UNKNOWN_LECTURE }
  const phoneHash = hashPhone(context.dataKey, asked.values.phone)
  const people = asked.values.adults + asked.values.children
  const request: SignUpRequest = { ...context, ...asked, people, phoneHash }
  // A full or closed lecture refuses at once, before the queue.
  const decision = decide(request, first)
  const answer = decision.refusal
    ? decision
    : await oneAtATime(first.lecture.id, async () => {
        for (let tries = 0; tries < TRIES; tries++) {
          const tried = await attempt(request, tries)
          if (tried !== 'again') return tried
        }
        return { refusal: BUSY, hidesDuplicate: false }
      })
  if (!answer.refusal || !answer.hidesDuplicate) return answer
  // Who has a seat or waits already should hear that, not that the lecture is full. Asked outside the queue.
  return (await isHeld(context.payload, claimOf(first.lecture.id, phoneHash))) ? { refusal: DUPLICATE } : answer
}

type Attempted = SignedUp | (Refused & { readonly hidesDuplicate: boolean }) | 'again'

function decide(request: SignUpRequest, { lecture, seen }: Look): SignUpDecision {
  const { adults, children } = request.values
  const wish = { adults, children, wait: request.wait, isByOrganizer: request.addedBy !== '' }
  return decideSignUp(lecture, wish, seen.taken, request.now)
}

async function attempt(request: SignUpRequest, tries: number): Promise<Attempted> {
  // What others of the queue have just seen is as good as an own look, but for taking seats.
  const looked = await request.look(performance.now() - (tries === 0 ? YOUNG_MS : 0))
  if (!looked) return { refusal: UNKNOWN_LECTURE, hidesDuplicate: false }
  const decision = decide(request, looked)
  if (decision.refusal) return decision
  return decision.step === 'wait' ? wait(request, looked) : seat(request, looked.lecture)
}

async function seat(request: SignUpRequest, looked: LectureRow): Promise<Attempted> {
  const { payload, people } = request
  const seen = await readCounter(payload, looked.id)
  const lecture = withLimit(looked, seen)
  const decision = decide(request, { lecture, seen })
  if (decision.refusal || decision.step === 'wait') return 'again'
  if (makesOffers(lecture, request.now) && (await nextInLine(payload, lecture, seen))) {
    // Whoever waits and fits goes first.
    await offerSeats(request, lecture.id)
    return 'again'
  }
  const token = makeToken()
  const row = newRow(request, lecture.id, token)
  if (!(await insertRow(payload, row, 'pending'))) return claimHeld(request, lecture)
  try {
    const counter = await takeSeats(payload, lecture.id, { people, capacity: lecture.capacity, seen })
    if (counter) {
      if (await confirm(payload, row.token, 'token')) {
        return { token, left: seatsLeft(lecture.capacity, counter.taken) }
      }
      // Dropped by the recount of another process, which may have kept its seats counted.
      await recount(payload, lecture.id)
      return 'again'
    }
  } catch (error) {
    await undo(request, lecture.id, row.token)
    throw error
  }
  // Another process took the last seats, or recounted with this row in its sum.
  await dropPending(payload, row.token, 'token')
  await recountIfRecounted(payload, lecture.id, seen)
  return 'again'
}

/** Seats that are freed while the row is not yet there to be offered them are offered by the next round of the upkeep. */
async function wait(request: SignUpRequest, { lecture, seen }: Look): Promise<Attempted> {
  const { payload } = request
  const token = makeToken()
  const waitingNumber = await nextWaitingNumber(payload, lecture.id)
  const row = { ...newRow(request, lecture.id, token), waitingNumber }
  if (!(await insertRow(payload, row, 'waiting'))) return claimHeld(request, lecture)
  const place = await countAhead(payload, lecture.id, waitingNumber)
  return { token, left: seatsLeft(lecture.capacity, seen.taken), place }
}

/**
 * The phone number has a sign-up here: a live one, or a pending one. The pending one is not of this process, which
 * works on a lecture for one family at a time: a crash left it, or another process has it under way. That process finds
 * its row dropped, and begins anew.
 */
async function claimHeld(request: SignUpRequest, lecture: LectureRow): Promise<Attempted> {
  const { payload, phoneHash } = request
  const holder = await findSignUp(payload, 'claim', claimOf(lecture.id, phoneHash))
  if (holder && holder.state !== 'pending') return { refusal: DUPLICATE, hidesDuplicate: false }
  if (holder) await dropPending(payload, holder.id)
  return 'again'
}

/** After a failure of the database: the seats go back as far as it answers at all; the next recount does the rest. */
async function undo({ payload }: SignUpRequest, lecture: string, token: string): Promise<void> {
  try {
    await dropPending(payload, token, 'token')
    await recount(payload, lecture)
  } catch {
    // The first failure is the one to report.
  }
}

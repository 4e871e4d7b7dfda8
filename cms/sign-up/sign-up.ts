import type { SignUpValues } from '../domain/check-sign-up.ts'
import { decideSignUp, type SignUpDecision } from '../domain/sign-up-decision.ts'
import { BUSY, DUPLICATE, UNKNOWN_LECTURE, type Refusal } from '../domain/sign-up-refusal.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import { makesOffers } from '../domain/waiting-list.ts'
import type { SignUpContext } from './context.ts'
import { findLectureById, findPublicLecture, type LectureRow } from './lecture-rows.ts'
import { claimOf, newRow, type NewSignUp } from './new-row.ts'
import { nextInLine, offerFreedSeats, offerSeats } from './offer.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { hashPhone } from './phone-cipher.ts'
import { confirm, countAhead, dropPending, findSignUp, insertRow, type SignUpRow } from './rows.ts'
import {
  nextWaitingNumber,
  readCounter,
  recount,
  recountIfRecounted,
  takeSeats,
  type SeatCounter,
} from './seat-counter.ts'
import { tellFamilyById } from './tell-family.ts'
import { makeToken } from './token.ts'

/**
 * `left`: free seats of the lecture after this sign-up. `place`: place in the waiting list, from 1, of a sign-up that
 * waits; others have seats.
 */
export type SignedUp = {
  readonly id: string
  readonly token: string
  readonly left: number
  readonly place?: number
  readonly refusal?: undefined
}
export type Refused = { readonly refusal: Refusal }

interface SignUpRequest extends NewSignUp {
  /** Whether the family waits where there are no seats. */
  readonly wait: boolean
  readonly loadLecture: () => Promise<LectureRow | undefined>
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
  return take(context, {
    values,
    wait,
    addedBy: '',
    loadLecture: () => findPublicLecture(context.payload, lectureSlug),
  })
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
  return take(context, { values, wait, addedBy, loadLecture: () => findLectureById(context.payload, lectureId) })
}

async function take(
  context: SignUpContext,
  asked: Pick<SignUpRequest, 'values' | 'wait' | 'addedBy' | 'loadLecture'>,
): Promise<SignedUp | Refused> {
  const lecture = await asked.loadLecture()
  if (!lecture) return { refusal: UNKNOWN_LECTURE }
  const phoneHash = hashPhone(context.dataKey, asked.values.phone)
  const people = asked.values.adults + asked.values.children
  const request: SignUpRequest = { ...context, ...asked, people, phoneHash }
  // A full or closed lecture refuses at once, before the queue.
  const { refusal } = await look(request, lecture)
  if (refusal) return { refusal }
  const answer = await oneAtATime(lecture.id, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const tried = await attempt(request)
      if (tried !== 'again') return tried
    }
    return { refusal: BUSY }
  })
  if (!answer.refusal) await tellFamilyById(context, answer.id, answer.place === undefined ? 'confirmation' : 'waiting')
  return answer
}

type Look = SignUpDecision & { readonly seen: SeatCounter }

/** The counter, and what is to be done: refuse, take seats, wait. */
async function look(request: SignUpRequest, lecture: LectureRow): Promise<Look> {
  const seen = await readCounter(request.payload, lecture.id)
  const { adults, children } = request.values
  const wish = { adults, children, wait: request.wait, isByOrganizer: request.addedBy !== '' }
  const decision = decideSignUp(lecture, wish, seen.taken, request.now)
  if (decision.refusal && decision.hidesDuplicate && (await findHolder(request, lecture))) {
    return { refusal: DUPLICATE, hidesDuplicate: false, seen }
  }
  return { ...decision, seen }
}

async function attempt(request: SignUpRequest): Promise<SignedUp | Refused | 'again'> {
  // Read anew: the wait may have been long, and the organizer may have changed the lecture meanwhile.
  const lecture = await request.loadLecture()
  if (!lecture) return { refusal: UNKNOWN_LECTURE }
  const looked = await look(request, lecture)
  if (looked.refusal) return { refusal: looked.refusal }
  return looked.step === 'wait' ? wait(request, lecture) : seat(request, lecture, looked.seen)
}

async function seat(
  request: SignUpRequest,
  lecture: LectureRow,
  seen: SeatCounter,
): Promise<SignedUp | Refused | 'again'> {
  const { payload, people } = request
  if (makesOffers(lecture, request.now) && (await nextInLine(payload, lecture, seen))) {
    // Whoever waits and fits goes first.
    await offerSeats(request, lecture.id)
    return 'again'
  }
  const token = makeToken()
  const id = await insertRow(payload, newRow(request, lecture.id, token), 'pending')
  if (id === undefined) return claimHeld(request, lecture)
  try {
    if (await takeSeats(payload, lecture.id, { people, capacity: lecture.capacity, seen })) {
      if (await confirm(payload, id)) return { id, token, left: seatsLeft(lecture.capacity, seen.taken + people) }
      // Dropped by the recount of another process, which may have kept its seats counted.
      await recount(payload, lecture.id)
      return 'again'
    }
  } catch (error) {
    await undo(request, lecture.id, id)
    throw error
  }
  // Another process took the last seats, or recounted with this row in its sum.
  await dropPending(payload, id)
  await recountIfRecounted(payload, lecture.id, seen)
  return 'again'
}

async function wait(request: SignUpRequest, lecture: LectureRow): Promise<SignedUp | Refused | 'again'> {
  const { payload } = request
  if (await findHolder(request, lecture)) return { refusal: DUPLICATE }
  const token = makeToken()
  const waitingNumber = await nextWaitingNumber(payload, lecture.id)
  const id = await insertRow(payload, { ...newRow(request, lecture.id, token), waitingNumber }, 'waiting')
  if (id === undefined) return claimHeld(request, lecture)
  const place = await countAhead(payload, lecture.id, waitingNumber)
  const { taken } = await readCounter(payload, lecture.id)
  // Freed while the row was not yet there to be offered them.
  if (taken < lecture.capacity) await offerFreedSeats(request, lecture.id)
  return { id, token, left: seatsLeft(lecture.capacity, taken), place }
}

/** The live sign-up that the phone number has here; a pending one is nobody's yet. */
async function findHolder({ payload, phoneHash }: SignUpRequest, lecture: LectureRow): Promise<SignUpRow | undefined> {
  const holder = await findSignUp(payload, 'claim', claimOf(lecture.id, phoneHash))
  return holder && holder.state !== 'pending' ? holder : undefined
}

/**
 * The phone number has a sign-up here: a live one, or a pending one. The pending one is not of this process, which
 * works on a lecture for one family at a time: a crash left it, or another process has it under way. That process finds
 * its row dropped, and begins anew.
 */
async function claimHeld(request: SignUpRequest, lecture: LectureRow): Promise<Refused | 'again'> {
  const { payload, phoneHash } = request
  const holder = await findSignUp(payload, 'claim', claimOf(lecture.id, phoneHash))
  if (holder && holder.state !== 'pending') return { refusal: DUPLICATE }
  if (holder) await dropPending(payload, holder.id)
  return 'again'
}

/** After a failure of the database: the seats go back as far as it answers at all; the next recount does the rest. */
async function undo({ payload }: SignUpRequest, lecture: string, id: string): Promise<void> {
  try {
    await dropPending(payload, id)
    await recount(payload, lecture)
  } catch {
    // The first failure is the one to report.
  }
}

import type { Payload } from 'payload'
import type { SignUpValues } from '../domain/check-sign-up.ts'
import { maskPhone } from '../domain/phone.ts'
import { BUSY, DUPLICATE, refuseSeats, UNKNOWN_LECTURE, type Refusal } from '../domain/sign-up-refusal.ts'
import { seatsLeft, signUpState } from '../domain/sign-up-state.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { encryptPhone, hashPhone } from './phone-cipher.ts'
import { confirm, dropPending, findPublicLecture, findSignUp, insertPending } from './rows.ts'
import type { LectureRow } from './rows.ts'
import { readCounter, recount, takeSeats, type SeatCounter } from './seat-counter.ts'
import { makeToken, tokenHash } from './token.ts'

export interface SignUpContext {
  readonly payload: Payload
  /** The setting DATA_KEY: 64 hexadecimal digits. */
  readonly dataKey: string
  readonly now: Date
}

/** `left`: free seats of the lecture after this sign-up. */
export type SignedUp = { readonly token: string; readonly left: number; readonly refusal?: undefined }
export type Refused = { readonly refusal: Refusal }

const TRIES = 5

/** Signs a family up for a public lecture, or tells why not. Seats are exact: see `seat-counter.ts`. */
export async function signUp(
  context: SignUpContext,
  lectureSlug: string,
  values: SignUpValues,
): Promise<SignedUp | Refused> {
  const lecture = await findPublicLecture(context.payload, lectureSlug)
  if (!lecture) return { refusal: UNKNOWN_LECTURE }
  const phoneHash = hashPhone(context.dataKey, values.phone)
  const request = { ...context, values, phoneHash, claim: `${lecture.id}:${phoneHash}` }
  // A full or closed lecture refuses at once, before the queue.
  const refusal = await look(request, lecture)
  if ('status' in refusal) return { refusal }
  return oneAtATime(lecture.id, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      // The wait may have been long: the organizer may have changed the lecture.
      const current = await findPublicLecture(context.payload, lectureSlug)
      if (!current) return { refusal: UNKNOWN_LECTURE }
      const answer = await attempt(request, current)
      if (answer !== 'again') return answer
    }
    return { refusal: BUSY }
  })
}

interface SignUpRequest extends SignUpContext {
  readonly values: SignUpValues
  readonly phoneHash: string
  readonly claim: string
}

/** The counter if the request may go on; who is signed up already hears that first, also from a full lecture. */
async function look(request: SignUpRequest, lecture: LectureRow): Promise<SeatCounter | Refusal> {
  const { payload, now, values, claim } = request
  const seen = await readCounter(payload, lecture.id)
  const state = signUpState(lecture, seen.taken, now)
  const refusal = refuseSeats(state, seatsLeft(lecture.capacity, seen.taken), values.adults + values.children)
  if (refusal && state !== 'open' && state !== 'full') return refusal
  const holder = await findSignUp(payload, 'claim', claim)
  if (holder?.state === 'confirmed') return DUPLICATE
  return refusal ?? seen
}

async function attempt(request: SignUpRequest, lecture: LectureRow): Promise<SignedUp | Refused | 'again'> {
  const { payload, values } = request
  const seen = await look(request, lecture)
  if ('status' in seen) return { refusal: seen }
  const token = makeToken()
  const id = await insertRow(request, lecture, token)
  if (id === undefined) return 'again'
  const people = values.adults + values.children
  try {
    if (await takeSeats(payload, lecture.id, { people, capacity: lecture.capacity, seen })) {
      if (await confirm(payload, id)) return { token, left: seatsLeft(lecture.capacity, seen.taken + people) }
      // Dropped by the recount of another process, which may have kept its seats counted.
      await recount(payload, lecture.id)
      return 'again'
    }
  } catch (error) {
    await undo(payload, lecture.id, id)
    throw error
  }
  // Another process took the last seats, or recounted with this row in its sum.
  await dropPending(payload, id)
  const { recounts } = await readCounter(payload, lecture.id)
  if (recounts !== seen.recounts) await recount(payload, lecture.id)
  return 'again'
}

/** The row's id, or undefined when the phone number's claim is held: by a sign-up of another process, or by a crashed one. */
async function insertRow(request: SignUpRequest, lecture: LectureRow, token: string): Promise<string | undefined> {
  const { payload, dataKey, now, values, phoneHash, claim } = request
  const id = await insertPending(payload, {
    lecture: lecture.id,
    name: values.name,
    phoneEncrypted: encryptPhone(dataKey, values.phone, claim),
    phoneHash,
    phoneMasked: maskPhone(values.phone),
    adults: values.adults,
    children: values.children,
    childMonths: values.childMonths,
    people: values.adults + values.children,
    token: tokenHash(token) ?? '',
    claim,
    consentAt: now.toISOString(),
  })
  if (id !== undefined) return id
  // No pending row of this process can hold it, since lectures are worked on one at a time. Should another process have
  // it under way, that one finds its row dropped and begins anew.
  const holder = await findSignUp(payload, 'claim', claim)
  if (holder?.state === 'pending') await dropPending(payload, holder.id)
  return undefined
}

/** After a failure of the database: the seats go back as far as it answers at all; the next recount does the rest. */
async function undo(payload: Payload, lecture: string, id: string): Promise<void> {
  try {
    await dropPending(payload, id)
    await recount(payload, lecture)
  } catch {
    // The first failure is the one to report.
  }
}

import type { Payload } from 'payload'
import type { SignUpValues } from '../domain/check-sign-up.ts'
import { maskPhone } from '../domain/phone.ts'
import {
  BUSY,
  DUPLICATE,
  refuseChildren,
  refuseSeats,
  UNKNOWN_LECTURE,
  type Refusal,
} from '../domain/sign-up-refusal.ts'
import { seatsLeft, signUpState } from '../domain/sign-up-state.ts'
import { makeCheckInCode } from './check-in-code.ts'
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
  const people = values.adults + values.children
  const request = { ...context, lectureSlug, values, people, phoneHash, claim: `${lecture.id}:${phoneHash}` }
  // A full or closed lecture refuses at once, before the queue.
  const { refusal } = await look(request, lecture)
  if (refusal) return { refusal }
  return oneAtATime(lecture.id, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await attempt(request)
      if (answer !== 'again') return answer
    }
    return { refusal: BUSY }
  })
}

interface SignUpRequest extends SignUpContext {
  readonly lectureSlug: string
  readonly values: SignUpValues
  readonly people: number
  readonly phoneHash: string
  readonly claim: string
}

/** The counter, and why the request cannot go on. */
async function look(request: SignUpRequest, lecture: LectureRow): Promise<{ seen: SeatCounter; refusal?: Refusal }> {
  const { payload, now, people, claim } = request
  const seen = await readCounter(payload, lecture.id)
  const state = signUpState(lecture, seen.taken, now)
  const isOver = state !== 'open' && state !== 'full'
  const refusal =
    (isOver ? undefined : refuseChildren(lecture, request.values.children)) ??
    refuseSeats(state, seatsLeft(lecture.capacity, seen.taken), people)
  if (!refusal) return { seen }
  if (isOver || refusal.error.path === 'children') return { seen, refusal }
  // Who has a seat already should hear that, not that the lecture is full.
  const holder = await findSignUp(payload, 'claim', claim)
  return { seen, refusal: holder?.state === 'confirmed' ? DUPLICATE : refusal }
}

async function attempt(request: SignUpRequest): Promise<SignedUp | Refused | 'again'> {
  const { payload, people } = request
  // Read anew: the wait may have been long, and the organizer may have changed the lecture meanwhile.
  const lecture = await findPublicLecture(payload, request.lectureSlug)
  if (!lecture) return { refusal: UNKNOWN_LECTURE }
  const { seen, refusal } = await look(request, lecture)
  if (refusal) return { refusal }
  const token = makeToken()
  const id = await insertPending(payload, newRow(request, lecture, token))
  if (id === undefined) return claimHeld(request)
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

function newRow({ dataKey, now, values, people, phoneHash, claim }: SignUpRequest, lecture: LectureRow, token: string) {
  return {
    lecture: lecture.id,
    name: values.name,
    phoneEncrypted: encryptPhone(dataKey, values.phone, claim),
    phoneHash,
    phoneMasked: maskPhone(values.phone),
    adults: values.adults,
    children: values.children,
    childMonths: values.childMonths,
    people,
    token: tokenHash(token) ?? '',
    claim,
    code: makeCheckInCode(),
    consentAt: now.toISOString(),
  }
}

/**
 * The phone number has a sign-up here: a confirmed one, or a pending one. The pending one is not of this process, which
 * works on a lecture for one family at a time: a crash left it, or another process has it under way. That process finds
 * its row dropped, and begins anew.
 */
async function claimHeld({ payload, claim }: SignUpRequest): Promise<Refused | 'again'> {
  const holder = await findSignUp(payload, 'claim', claim)
  if (holder?.state === 'confirmed') return { refusal: DUPLICATE }
  if (holder) await dropPending(payload, holder.id)
  return 'again'
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

import type { Payload } from 'payload'
import { isPublicLecture } from '../domain/lecture.ts'
import { DUPLICATE, UNKNOWN_LECTURE } from '../domain/sign-up-refusal.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import { makesOffers } from '../domain/waiting-list.ts'
import { gathered } from './gathered.ts'
import { insertNew, type Inserted } from './insert-new.ts'
import { findLectureById, type LectureRow } from './lecture-rows.ts'
import { nextInLine, offerSeats } from './offer.ts'
import { decide, type Attempted, type SignedUp, type SignUpRequest } from './request.ts'
import { confirm, dropPending } from './rows.ts'
import { readCounter, recount, recountIfRecounted, takeSeats, withLimit, type SeatCounter } from './seat-counter.ts'

const UNKNOWN = { refusal: UNKNOWN_LECTURE, hidesDuplicate: false } as const
const ALREADY_SIGNED_UP = { refusal: DUPLICATE, hidesDuplicate: false } as const

type Answers = ReadonlyMap<SignUpRequest, Attempted | Error>

/** Takes seats for a family, together with those who ask for the same lecture in the same moment. */
export const takeSeatsTogether = gathered<SignUpRequest, Attempted>(async (payload, lectureId, requests) => {
  const found = await findLectureById(payload, lectureId)
  if (!found) return requests.map(() => UNKNOWN)
  const seen = await readCounter(payload, lectureId)
  const lecture = withLimit(found, seen)
  const decided = decideInTurn(lecture, seen, requests)
  const fitting = requests.filter((request, index) => decided[index] === request)
  const answers = fitting.length === 0 ? new Map() : await seatAll(payload, lecture, seen, fitting)
  return decided.map((each, index) => {
    if (!isRequest(each)) return each
    const answer = answers.get(each) ?? 'again'
    return each === requests[index] ? answer : hearOfSame(answer)
  })
})

/**
 * Each in turn, with the seats in mind that those before will take: the answer; or whose answer it shall have, its own
 * or that of the first of the same phone number.
 */
function decideInTurn(
  lecture: LectureRow,
  seen: SeatCounter,
  requests: readonly SignUpRequest[],
): readonly (SignUpRequest | Attempted)[] {
  const firsts = new Map<string, SignUpRequest>()
  let { taken } = seen
  return requests.map((request) => {
    const first = firsts.get(request.phoneHash)
    if (first) return first
    if (request.addedBy === '' && !isPublicLecture(lecture)) return UNKNOWN
    const decision = decide(request, lecture, taken)
    if (decision.refusal) return decision
    if (decision.step === 'wait') return 'again'
    firsts.set(request.phoneHash, request)
    taken += request.people
    return request
  })
}

function isRequest(each: SignUpRequest | Attempted): each is SignUpRequest {
  return typeof each === 'object' && 'phoneHash' in each
}

function hearOfSame(answer: Attempted | Error): Attempted | Error {
  return answer instanceof Error || answer === 'again' || answer.refusal ? answer : ALREADY_SIGNED_UP
}

async function seatAll(
  payload: Payload,
  lecture: LectureRow,
  seen: SeatCounter,
  requests: readonly SignUpRequest[],
): Promise<Answers> {
  const [first] = requests
  if (first && makesOffers(lecture, first.now) && (await nextInLine(payload, lecture, seen))) {
    // Whoever waits and fits goes first.
    await offerSeats(first, lecture.id)
    return new Map()
  }
  const pending: Pending[] = []
  const answers = new Map<SignUpRequest, Attempted | Error>()
  await Promise.all(
    requests.map(async (request) => {
      const stored = await store(request, lecture.id)
      if (stored instanceof Error || stored === 'again' || 'refusal' in stored) answers.set(request, stored)
      else pending.push(stored)
    }),
  )
  if (pending.length > 0) await passGate(payload, lecture, seen, pending, answers)
  return answers
}

/** A request whose pending row is stored. */
interface Pending extends Inserted {
  readonly request: SignUpRequest
}

/** Stores the pending row of a family. What fails here fails for this family alone. */
async function store(request: SignUpRequest, lecture: string): Promise<Pending | Exclude<Attempted, SignedUp> | Error> {
  try {
    const inserted = await insertNew(request, lecture, 'pending')
    return inserted === 'again' || 'refusal' in inserted ? inserted : { request, ...inserted }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** One gate for all of them, and their confirmation: see `seat-counter.ts`. */
async function passGate(
  payload: Payload,
  lecture: LectureRow,
  seen: SeatCounter,
  pending: readonly Pending[],
  answers: Map<SignUpRequest, Attempted | Error>,
): Promise<void> {
  const people = pending.reduce((sum, { request }) => sum + request.people, 0)
  try {
    const counter = await takeSeats(payload, lecture.id, { people, capacity: lecture.capacity, seen })
    if (!counter) {
      // Another process took the last seats, or recounted with these rows in its sum.
      await dropAll(payload, pending)
      await recountIfRecounted(payload, lecture.id, seen)
      return
    }
    const left = seatsLeft(lecture.capacity, counter.taken)
    const isConfirmed = await Promise.all(pending.map(({ key }) => confirm(payload, key, 'token')))
    for (const [index, { request, token }] of pending.entries()) {
      answers.set(request, isConfirmed[index] ? { token, left } : 'again')
    }
    // Dropped by the recount of another process, which may have kept their seats counted.
    if (isConfirmed.includes(false)) await recount(payload, lecture.id)
  } catch (error) {
    await undo(payload, lecture.id, pending)
    throw error
  }
}

async function dropAll(payload: Payload, pending: readonly Pending[]): Promise<void> {
  for (const { key } of pending) await dropPending(payload, key, 'token')
}

/** After a failure of the database: the seats go back as far as it answers at all; the next recount does the rest. */
async function undo(payload: Payload, lecture: string, pending: readonly Pending[]): Promise<void> {
  try {
    await dropAll(payload, pending)
    await recount(payload, lecture)
  } catch {
    // The first failure is the one to report.
  }
}

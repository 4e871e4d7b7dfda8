import { checkPeople, type FieldIssue, type People } from '../domain/check-sign-up.ts'
import { mayChangePeople } from '../domain/family-state.ts'
import {
  CANNOT_CHANGE,
  CHANGED_MEANWHILE,
  noSeatsForMore,
  refuseChildren,
  tooManyPeople,
  UNKNOWN_SIGN_UP,
} from '../domain/sign-up-refusal.ts'
import { seatsLeft } from '../domain/sign-up-state.ts'
import type { SignUpContext } from './context.ts'
import { withExtraSeats } from './extra-seats.ts'
import { findByToken } from './find-by-token.ts'
import { findLectureById, type LectureRow } from './lecture-rows.ts'
import { nextInLine, offerFreedSeats } from './offer.ts'
import { changeRow, type SignUpRow } from './rows.ts'
import { giveBack, readCounter, recount, withLimit } from './seat-counter.ts'
import type { Refused } from './sign-up.ts'

type Changed = { readonly refusal?: undefined } | Refused

/** What is wrong with the numbers that were sent. */
interface Wrong {
  readonly refusal?: undefined
  readonly errors: readonly FieldIssue[]
}

/**
 * The family comes with more or fewer people. More only as far as seats are free and nobody who waits fits them; fewer
 * always, and the freed seats are offered on.
 * @param sent the numbers, in anything that was sent
 */
export async function changePeople(
  context: SignUpContext,
  token: string,
  sent: unknown,
): Promise<(Changed & { readonly errors?: undefined }) | Wrong> {
  const { payload, now } = context
  const found = await findByToken(payload, token, now)
  if (!found) return { refusal: UNKNOWN_SIGN_UP }
  const lecture = await findLectureById(payload, found.row.lecture)
  if (!lecture || !mayChangePeople(lecture, found.state, now)) return { refusal: CANNOT_CHANGE }
  const { values: people, errors } = checkPeople(sent, found.row)
  if (errors) return { errors }
  const noChildren = refuseChildren(lecture, people.children)
  if (noChildren) return { refusal: noChildren }
  const wanted = people.adults + people.children
  if (wanted > found.row.people) return comeWithMore(context, lecture, found.row, people)
  return comeWithFewer(context, found.row, people)
}

async function comeWithFewer(context: SignUpContext, row: SignUpRow, people: People): Promise<Changed> {
  const { payload } = context
  const freed = row.people - (people.adults + people.children)
  const seen = await readCounter(payload, row.lecture)
  if (!(await write(context, row, people))) return { refusal: CHANGED_MEANWHILE }
  if (freed === 0) return {}
  if (!(await giveBack(payload, row.lecture, freed, seen))) await recount(payload, row.lecture)
  await offerFreedSeats(context, row.lecture)
  return {}
}

async function comeWithMore(
  context: SignUpContext,
  lecture: LectureRow,
  row: SignUpRow,
  people: People,
): Promise<Changed> {
  const { payload } = context
  const wanted = people.adults + people.children
  if (wanted > lecture.capacity) return { refusal: tooManyPeople(lecture.capacity) }
  const more = wanted - row.people
  const seen = await readCounter(payload, lecture.id)
  // Whoever waits and fits goes first.
  if (await nextInLine(payload, withLimit(lecture, seen), seen)) await offerFreedSeats(context, lecture.id)
  const taken = await withExtraSeats(context, lecture, more, () => write(context, row, people))
  if (taken === 'done') return {}
  if (taken === 'not-changed') return { refusal: CHANGED_MEANWHILE }
  const counter = await readCounter(payload, lecture.id)
  const left = seatsLeft(withLimit(lecture, counter).capacity, counter.taken)
  return { refusal: noSeatsForMore(left, more) }
}

/** Only over the numbers that were seen. */
async function write({ payload }: SignUpContext, row: SignUpRow, { adults, children }: People): Promise<boolean> {
  const same = {
    and: [{ state: { equals: 'confirmed' } }, { lecture: { equals: row.lecture } }, { people: { equals: row.people } }],
  }
  return (await changeRow(payload, row.id, same, { adults, children, people: adults + children })) !== undefined
}

import type { Payload, Where } from 'payload'
import { attendance, type Attendance } from '../domain/check-in/attendance.ts'
import { keyOfSignUp } from '../domain/check-in/check-row.ts'
import { checkInFrom } from '../domain/check-in/refusals.ts'
import { makeCheckInCode } from '../sign-up/check-in-code.ts'
import { IN_ONE_STATEMENT, type SignUpRow } from '../sign-up/rows.ts'
import { findCheckIn, findCheckIns, type StoredCheckIn } from './check-in-rows.ts'
import type { DoorLecture } from './lecture-of.ts'

interface Here {
  readonly at: string
  readonly adults: number
  readonly children: number
}

/** A family of the list at the door. */
export interface ListedFamily {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly phoneMasked: string
  readonly adults: number
  readonly children: number
  readonly code: string
  readonly state: string
  readonly checkedIn: Here | null
}

export interface CheckInList {
  readonly lecture: Omit<DoorLecture, 'venue'> & { readonly venue: string; readonly checkInFrom: string }
  readonly rows: readonly ListedFamily[]
  /** Families that came without a sign-up, or whose sign-up was moved to another lecture since. */
  readonly walkIns: readonly ({ readonly key: string; readonly name: string } & Here)[]
  readonly counts: Attendance
}

/** Who is expected: those with a seat, and those who wait for one and may come to see whether a seat stays free. */
const LISTED: readonly string[] = ['confirmed', 'offered', 'waiting']

/** Everything that a phone at the door needs, also to go on without network. */
export async function loadCheckInList(payload: Payload, lecture: DoorLecture): Promise<CheckInList> {
  const [signUps, checkIns, venue] = await Promise.all([
    findListed(payload, lecture.id),
    findCheckIns(payload, lecture.id),
    venueName(payload, lecture.venue),
  ])
  const here = checkIns.filter(({ isUndone }) => isUndone !== true)
  const bySignUp = new Map(here.map((checkIn) => [checkIn.signUp, checkIn]))
  const rows: ListedFamily[] = []
  for (const signUp of signUps) {
    const found = bySignUp.get(String(signUp.id))
    if (!LISTED.includes(signUp.state) && !found) continue
    rows.push(familyOf(signUp, found, signUp.code ?? (await giveCode(payload, signUp.id))))
  }
  const known = new Set(signUps.map(({ id }) => String(id)))
  const walkIns = here
    .filter(({ signUp }) => !signUp || !known.has(signUp))
    .map(({ key, signUp, name, ...one }) => ({ key: signUp ? keyOfSignUp(signUp) : key, name, ...hereOf(one) }))
  const shown = { ...lecture, venue, checkInFrom: checkInFrom(lecture.startsAt) }
  return { lecture: shown, rows, walkIns, counts: attendance(checkIns) }
}

/** A sign-up of a lecture as the list would show it, also one that the list leaves out: cancelled, and not here. */
export async function listedFamily(payload: Payload, signUp: SignUpRow, code: string): Promise<ListedFamily> {
  const found = await findCheckIn(payload, String(signUp.id), signUp.lecture)
  return familyOf(signUp, found?.isUndone === true ? undefined : found, code)
}

function familyOf(row: SignUpRow, found: StoredCheckIn | undefined, code: string): ListedFamily {
  const { id, name, phoneMasked, adults, children, state } = row
  return {
    id: String(id),
    key: keyOfSignUp(String(id)),
    name,
    phoneMasked,
    adults,
    children,
    code,
    state,
    checkedIn: found ? hereOf(found) : null,
  }
}

const hereOf = ({ at, adults, children }: Here): Here => ({ at: new Date(at).toISOString(), adults, children })

async function findListed(payload: Payload, lecture: string): Promise<SignUpRow[]> {
  const where: Where = { and: [{ lecture: { equals: lecture } }, { state: { not_equals: 'pending' } }] }
  const found = await payload.db.find<SignUpRow>({
    collection: 'sign-ups',
    where,
    sort: 'createdAt',
    pagination: false,
    limit: 0,
  })
  return found.docs
}

/** Sign-ups from before there were codes get one when they are first needed; of two who give one, the first stands. */
async function giveCode(payload: Payload, id: string): Promise<string> {
  const where: Where = { and: [{ id: { equals: id } }, { code: { exists: false } }] }
  const data = { code: makeCheckInCode() }
  await payload.db.updateOne({ collection: 'sign-ups', where, data, options: IN_ONE_STATEMENT })
  const row = await payload.db.findOne<SignUpRow>({ collection: 'sign-ups', where: { id: { equals: id } } })
  return row?.code ?? ''
}

async function venueName(payload: Payload, id: string | undefined): Promise<string> {
  if (id === undefined) return ''
  const where = { id: { equals: id } }
  return (await payload.db.findOne<{ id: string; name: string }>({ collection: 'venues', where }))?.name ?? ''
}

import { LIVE_STATES } from '../domain/family-state.ts'
import {
  CHANGED_MEANWHILE,
  DUPLICATE,
  NOT_MOVABLE,
  UNKNOWN_LECTURE,
  UNKNOWN_SIGN_UP,
} from '../domain/sign-up-refusal.ts'
import { moveInLog } from '../domain/sign-up-log.ts'
import { decideMove, refuseLeaving } from '../domain/organizer-steps.ts'
import { isCheckedIn } from './checked-in.ts'
import type { SignUpContext } from './context.ts'
import { withExtraSeats } from './extra-seats.ts'
import { findLectureById } from './lecture-rows.ts'
import { claimOf } from './new-row.ts'
import { loggedLecture, noteStep, type StaffMember } from './note-step.ts'
import { offerFreedSeats } from './offer.ts'
import { decryptPhone, encryptPhone } from './phone-cipher.ts'
import { changeRow, findSignUp, type SignUpRow } from './rows.ts'
import { giveBack, readCounter, recount, takeWaitingNumbers, withLimit } from './seat-counter.ts'
import type { Refused } from './sign-up.ts'
import { tellFamily } from './tell-family.ts'

type Moved = { readonly signUp: SignUpRow; readonly refusal?: undefined } | Refused

/**
 * Moves a sign-up to another lecture, where it becomes confirmed, or waits if there are no seats and that is wanted: then
 * it gives up those that it had. Its manage link and check-in code stay. The caller has checked that both are within the
 * organizer's scope.
 */
export async function moveSignUp(
  context: SignUpContext,
  id: string,
  target: string,
  by: StaffMember,
  { wait }: { readonly wait: boolean },
): Promise<Moved> {
  const { payload, dataKey, now } = context
  const row = await findSignUp(payload, 'id', id)
  if (!row || row.state === 'pending') return { refusal: UNKNOWN_SIGN_UP }
  // An offer in the making is not yet anybody's to move.
  const isInTheMaking = row.state === 'offered' && !row.offerUntil
  if (!LIVE_STATES.includes(row.state) || isInTheMaking || row.lecture === target) return { refusal: NOT_MOVABLE }
  const from = await findLectureById(payload, row.lecture)
  const lecture = await findLectureById(payload, target)
  if (!from || !lecture) return { refusal: UNKNOWN_LECTURE }
  const stays = refuseLeaving(from, await isCheckedIn(payload, row), now)
  if (stays) return { refusal: stays }
  const free = await readCounter(payload, target)
  const decision = decideMove(
    from,
    withLimit(lecture, free),
    { adults: row.adults, children: row.children, wait },
    free.taken,
    now,
  )
  if (decision.refusal) return { refusal: decision.refusal }
  const claim = claimOf(target, row.phoneHash)
  if (await findSignUp(payload, 'claim', claim)) return { refusal: DUPLICATE }

  const phone = decryptPhone(dataKey, row.phoneEncrypted, claimOf(row.lecture, row.phoneHash))
  const seen = await readCounter(payload, row.lecture)
  const moved = {
    lecture: target,
    claim,
    phoneEncrypted: encryptPhone(dataKey, phone, claim),
    movedAt: movedAfter(row, now),
  }
  const moving =
    decision.step === 'seat'
      ? await withExtraSeats(context, lecture, row.people, () => write(context, row, { ...moved, state: 'confirmed' }))
      : await standInLine(context, row, moved)
  if (moving !== 'done') return { refusal: (await findSignUp(payload, 'claim', claim)) ? DUPLICATE : CHANGED_MEANWHILE }
  if (row.state !== 'waiting' && !(await giveBack(payload, row.lecture, row.people, seen))) {
    await recount(payload, row.lecture)
  }
  await note(context, by, row, target)
  await offerFreedSeats(context, row.lecture)
  const signUp = (await findSignUp(payload, 'id', id)) ?? row
  await tellFamily(context, signUp, decision.step === 'seat' ? 'moved' : 'waiting')
  // Seats there may have become free meanwhile.
  if (decision.step === 'wait') await offerFreedSeats(context, target)
  return { signUp }
}

/** Behind all who wait there already. */
async function standInLine(
  context: SignUpContext,
  row: SignUpRow,
  moved: { readonly lecture: string } & Record<string, unknown>,
): Promise<'done' | 'not-changed'> {
  const waitingNumber = await takeWaitingNumbers(context.payload, moved.lecture, 1)
  const isWritten = await write(context, row, { ...moved, state: 'waiting', waitingNumber, offerUntil: null })
  return isWritten ? 'done' : 'not-changed'
}

async function note(context: SignUpContext, by: StaffMember, row: SignUpRow, target: string): Promise<void> {
  const [from, to] = [await loggedLecture(context, row.lecture), await loggedLecture(context, target)]
  await noteStep(context, by, { action: '换场次', signUp: row.id, lecture: target, remark: moveInLog(from, to) })
}

/** Now, but later than its last move by a millisecond at least: the message about a move is known by its moment. */
function movedAfter({ movedAt }: SignUpRow, now: Date): string {
  return new Date(Math.max(now.getTime(), movedAt ? Date.parse(movedAt) + 1 : 0)).toISOString()
}

/** Only over what was seen. False also when the phone number has signed up for the other lecture meanwhile. */
async function write({ payload }: SignUpContext, row: SignUpRow, data: Record<string, unknown>): Promise<boolean> {
  const same = {
    and: [
      { state: { equals: row.state } },
      { lecture: { equals: row.lecture } },
      { people: { equals: row.people } },
      ...(row.state === 'offered' ? [{ offerUntil: { exists: true } }] : []),
    ],
  }
  try {
    return (await changeRow(payload, row.id, same, data)) !== undefined
  } catch (error) {
    if (await findSignUp(payload, 'claim', String(data['claim']))) return false
    throw error
  }
}

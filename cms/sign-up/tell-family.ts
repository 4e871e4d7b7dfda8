import { familyState } from '../domain/family-state.ts'
import { familyText } from '../domain/messages/family-text.ts'
import { familyMessageKey, type FamilyMessageKind, useUntil } from '../domain/messages/kinds.ts'
import { queueMessage } from '../messages/queue-message.ts'
import type { SignUpContext } from './context.ts'
import { claimOf } from './new-row.ts'
import { decryptPhone, decryptToken } from './phone-cipher.ts'
import type { SignUpRow } from './rows.ts'
import { Told } from './told.ts'

/**
 * Writes the message about a sign-up into the outbox. What it tells of has happened and stands: a failure is logged.
 * @param told what was read for other messages of the same round
 */
export async function tellFamily(
  context: SignUpContext,
  row: SignUpRow,
  kind: FamilyMessageKind,
  told = new Told(context.payload),
): Promise<void> {
  try {
    await queueFor(context, row, kind, told)
  } catch (err) {
    context.payload.logger.error({ err, msg: `The ${kind} of sign-up ${row.id} could not be queued` })
  }
}

async function queueFor(
  { payload, dataKey, now }: SignUpContext,
  row: SignUpRow,
  kind: FamilyMessageKind,
  told: Told,
): Promise<void> {
  // A family that was forgotten cannot be told anything.
  if (!row.phoneEncrypted) return
  const lecture = await told.facts(row.lecture)
  if (!lecture) return
  const token = row.tokenEncrypted && decryptToken(dataKey, row.tokenEncrypted, row.token)
  const state = familyState(row, now)
  const isWaiting = state === 'waiting' && (kind === 'waiting' || kind === 'change')
  const text = familyText(kind, {
    siteName: lecture.siteName,
    title: lecture.title,
    startsAt: lecture.startsAt,
    place: lecture.place,
    cancelledBecause: lecture.cancelledBecause,
    adults: row.adults,
    children: row.children,
    offerUntil: row.offerUntil,
    isOffered: state === 'offered',
    isWaiting,
    newsAt: lecture.newsAt,
    link: token ? `${payload.config.serverURL}/sign-up/${token}/` : undefined,
    placeInLine: isWaiting && row.waitingNumber ? await told.place(row.lecture, row.waitingNumber) : undefined,
    code: row.code,
  })
  await queueMessage(payload, {
    key: familyMessageKey(kind, row, lecture),
    kind: kind === 'moved' ? 'change' : kind,
    channel: 'sms',
    to: decryptPhone(dataKey, row.phoneEncrypted, claimOf(row.lecture, row.phoneHash)),
    text,
    lecture: row.lecture,
    signUp: row.id,
    useUntil: useUntil(kind, lecture, row.state === 'offered' ? row.offerUntil : undefined),
  })
}

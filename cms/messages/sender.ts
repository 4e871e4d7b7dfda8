import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { isOfUse, nextAttempt } from '../domain/messages/attempts.ts'
import type { Channel } from '../domain/messages/kinds.ts'
import type { Carrier, Outcome } from './carriers.ts'
import { changeMessage, claimMessage, findDue, findStrandedClaims, type MessageRow, opened } from './message-rows.ts'
import { isTrueStill } from './still-true.ts'

interface Options {
  readonly carriers: Readonly<Record<Channel, Carrier>>
  /** Name of this process. */
  readonly holder: string
  readonly now?: () => Date
}

/** After so long, whoever claimed a message is gone. */
const STRANDED_MS = 5 * 60_000
/** A gateway that does not answer holds one of them up for its whole time-out. */
const AT_ONCE = 4
/** Families who sign up at this moment go first: between the messages the database is left to them. */
const PAUSE_MS = 50

/**
 * Sends messages that are due, a few at the same time. Each is claimed in one statement before it is sent, so that two
 * processes never send the same; what is no longer of use or no longer true is dropped.
 * @returns false when nothing was due
 */
export async function sendDue(
  payload: Payload,
  { carriers, holder, now = () => new Date() }: Options,
): Promise<boolean> {
  await freeStranded(payload, now())
  const due = await findDue(payload, now(), AT_ONCE)
  const sent = await Promise.allSettled(due.map((message) => sendOne(payload, message, { carriers, holder, now })))
  if (due.length > 0) await pause(PAUSE_MS)
  for (const each of sent) if (each.status === 'rejected') throw each.reason
  return due.length > 0
}

async function sendOne(payload: Payload, due: MessageRow, { carriers, holder, now }: Required<Options>): Promise<void> {
  const claimed = await claimMessage(payload, due, holder, now())
  // Another process was quicker.
  if (!claimed) return
  if (!isOfUse(claimed.useUntil, now()) || !(await isTrueStill(payload, claimed))) {
    return settle(payload, claimed, { state: 'dropped' })
  }
  return record(payload, claimed, await carriers[claimed.channel](opened(claimed)), now())
}

async function record(payload: Payload, row: MessageRow, outcome: Outcome, now: Date): Promise<void> {
  const trouble = outcome.trouble ?? ''
  if (outcome.kind === 'sent') return settle(payload, row, { state: 'sent', sentAt: now.toISOString(), trouble })
  const next = outcome.kind === 'again' ? nextAttempt(row.attempts, now, row.useUntil) : undefined
  if (next) return settle(payload, row, { state: 'queued', nextAt: next.toISOString(), trouble })
  payload.logger.warn({ msg: `Message ${row.id} could not be sent: ${trouble}` })
  return settle(payload, row, { state: 'failed', trouble })
}

/** Only by the one who holds the claim. */
async function settle(payload: Payload, row: MessageRow, data: Record<string, unknown>): Promise<void> {
  const own = { and: [{ state: { equals: 'sending' } }, { claimedBy: { equals: row.claimedBy } }] }
  await changeMessage(payload, row.id, own, { ...data, claimedBy: '' })
}

/**
 * Claims that a crash left. Nobody knows whether such a message was sent. A text message is sent again, since its gateway
 * knows the key; an e-mail is not, since a staff member finds the news in the panel too.
 */
async function freeStranded(payload: Payload, now: Date): Promise<void> {
  const before = new Date(now.getTime() - STRANDED_MS)
  for (const row of await findStrandedClaims(payload, before)) {
    const data =
      row.channel === 'sms'
        ? { state: 'queued', nextAt: now.toISOString() }
        : { state: 'failed', trouble: '服务器在发送时停了，不知道有没有发出，没有再发' }
    await settle(payload, row, data)
  }
}

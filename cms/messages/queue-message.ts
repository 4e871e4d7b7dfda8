import { ValidationError, type Payload } from 'payload'
import type { Channel, MessageKind } from '../domain/messages/kinds.ts'
import { maskedAddress } from '../domain/messages/masked.ts'
import { runningEnv } from '../running-env.ts'
import { seal } from '../seal.ts'

export interface MessageToQueue {
  /** What it tells: the same news has the same key, and is written once. */
  readonly key: string
  readonly kind: MessageKind
  readonly channel: Channel
  /** A normalised mobile number, or an e-mail address. */
  readonly to: string
  /** Of an e-mail, the first line is the subject. */
  readonly text: string
  readonly lecture?: string | undefined
  /** Whom it is about: a message to a family is dropped when it is no longer so. */
  readonly signUp?: string | undefined
  /** ISO 8601; afterwards it is not sent any more. */
  readonly useUntil?: string | undefined
}

/**
 * Puts a message into the outbox. Safe to call again, from any process: a key is written once.
 * @returns whether it was written now
 */
export async function queueMessage(payload: Payload, message: MessageToQueue): Promise<boolean> {
  const { key, kind, channel, to, text, lecture, signUp, useUntil } = message
  const { dataKey } = runningEnv()
  const data = {
    key,
    kind,
    channel,
    toMasked: maskedAddress(to),
    toEncrypted: seal(dataKey, 'message encryption', to, `to:${key}`),
    textEncrypted: seal(dataKey, 'message encryption', text, `text:${key}`),
    state: 'queued',
    attempts: 0,
    nextAt: new Date().toISOString(),
    ...(lecture !== undefined && { lecture }),
    ...(signUp !== undefined && { signUp }),
    ...(useUntil !== undefined && { useUntil }),
  }
  try {
    await payload.db.create({ collection: 'messages', data, returning: false })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

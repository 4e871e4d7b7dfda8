import type { Payload } from 'payload'
import { runningEnv } from '../running-env.ts'
import { type MessageRow, opened } from './message-rows.ts'

/** What a message says, while developing; undefined in production, where it holds a family's manage link. */
export async function readMessageText(payload: Payload, id: string): Promise<string | undefined> {
  if (runningEnv().isProduction) return undefined
  const row = await payload.db.findOne<MessageRow>({ collection: 'messages', where: { id: { equals: id } } })
  return row ? opened(row).text : undefined
}

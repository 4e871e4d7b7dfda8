import type { Payload } from 'payload'
import { storeArticle, type Register } from '../factories/stored.ts'

/** An article that may go live, and has not. */
export async function storeApproved(payload: Payload, register: Register): Promise<string> {
  const { id } = await storeArticle(payload, register, { _status: 'draft' })
  return id
}

import type { Payload } from 'payload'
import { storeArticle, type Register } from '../factories/stored.ts'
import { ownTitle } from './workflow-world.ts'
import { signOff, type Staff } from './workflow.ts'

/** An article that was signed off, and has not been live. */
export async function storeApproved(payload: Payload, register: Register, staff: Staff): Promise<string> {
  const { id } = await storeArticle(payload, register, { _status: 'draft', title: ownTitle() })
  await signOff(payload, 'articles', id, staff)
  return id
}

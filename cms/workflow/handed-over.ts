import type { PayloadRequest } from 'payload'
import { ownerChange } from '../domain/bulk-filing.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { staffNames } from './staff-names.ts'
import type { StoredText } from './stored-text.ts'

/** From whom to whom a text goes, by their names. */
export async function handedOver(stored: StoredText, to: string | undefined, req: PayloadRequest): Promise<string> {
  const from = relatedId(stored.owner)
  const names = await staffNames([from, to], req)
  const [before, after] = [from, to].map((id) => (id === undefined ? undefined : (names.get(id) ?? '')))
  return ownerChange(before, after)
}

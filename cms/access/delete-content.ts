import type { Access } from 'payload'
import { administrators } from './administrators.ts'
import { editors } from './editors.ts'

/**
 * For ever: administrators only. Into the trash: editors too. Payload asks with the data to be saved, of which only a
 * move to the trash has the day of it.
 */
export const deleteContent: Access = ({ req, data }) => {
  const isForTrash = Boolean((data as { deletedAt?: unknown } | undefined)?.deletedAt)
  return isForTrash ? editors({ req }) : administrators({ req })
}

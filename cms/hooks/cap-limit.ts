import type { CollectionBeforeOperationHook } from 'payload'
import { cappedLimit } from '../domain/list-limit.ts'

const READS = ['read', 'readDistinct']

/**
 * Keeps one request from reading everything. Calls of the server itself, which override access, are free, and so is
 * the loading of related documents, which carries its depth and names its documents by id.
 */
export const capLimit: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess === true || !READS.includes(operation)) return
  if ('currentDepth' in args && args.currentDepth !== undefined) return
  const asked = 'limit' in args ? args.limit : undefined
  const isUnpaged = 'pagination' in args && args.pagination === false && asked === undefined
  return { ...args, limit: cappedLimit(isUnpaged ? 0 : asked, Boolean(req.user)) }
}

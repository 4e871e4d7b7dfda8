import type { CollectionBeforeChangeHook } from 'payload'
import { passOf } from '../workflow/pass.ts'

/**
 * Writes who changed the document and when; saves by the server itself leave the last person's name, and so do steps:
 * whoever signs a text off has not edited it. Whoever files many at once has.
 */
export const stampEditor: CollectionBeforeChangeHook = ({ data, req }) => {
  const pass = passOf(req)
  if (!req.user || (pass && pass.reason !== 'file')) return data
  return { ...data, editedBy: req.user.id, editedAt: new Date().toISOString() }
}

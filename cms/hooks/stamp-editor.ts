import type { CollectionBeforeChangeHook } from 'payload'
import { passOf } from '../workflow/pass.ts'

/**
 * Writes who changed the document; saves by the server itself leave the last person's name, and so do steps: whoever
 * signs a text off has not edited it.
 */
export const stampEditor: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user && !passOf(req) ? { ...data, editedBy: req.user.id } : data

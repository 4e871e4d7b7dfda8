import type { CollectionBeforeChangeHook } from 'payload'

/** Writes who changed the document; saves by the server itself leave the last person's name. */
export const stampEditor: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, editedBy: req.user.id } : data

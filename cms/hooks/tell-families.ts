import type { CollectionAfterChangeHook } from 'payload'
import { togetherStep } from '../planning/saved-together.ts'
import { tellFamiliesOfSave } from '../sign-up/tell-of-save.ts'

/** Tells families of a lecture that was saved alone. */
export const tellFamilies: CollectionAfterChangeHook = async ({ context, doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || togetherStep(context)) return
  await tellFamiliesOfSave(req.payload, previousDoc, doc)
}

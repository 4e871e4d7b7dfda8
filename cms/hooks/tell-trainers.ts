import type { CollectionAfterChangeHook } from 'payload'
import { isToldElsewhere } from '../messages/tell-trainer.ts'
import { tellTrainersOfSaves } from '../sign-up/tell-trainers-of-saves.ts'
import { togetherStep } from '../planning/saved-together.ts'

/** Tells trainers of a lecture that was saved alone. The import, which nobody signs in for, makes lectures without a word. */
export const tellTrainers: CollectionAfterChangeHook = async ({ context, doc, previousDoc, operation, req }) => {
  const isNew = operation === 'create'
  if ((isNew && !req.user) || togetherStep(context)) return
  const save = { before: isNew ? undefined : previousDoc, after: doc }
  await tellTrainersOfSaves(req.payload, [save], req.user?.id, isToldElsewhere(context) ? ['assigned'] : [])
}

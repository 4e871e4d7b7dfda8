import type { CollectionAfterChangeHook } from 'payload'
import { togetherStep } from '../planning/saved-together.ts'

/** Keeps what is to be told of a lecture that is changed together with others until all of them are stored. */
export const noteUntold: CollectionAfterChangeHook = ({ context, doc, previousDoc }) => {
  const how = togetherStep(context)
  if (how?.step === 'store') how.untold.push({ before: previousDoc, after: doc })
}

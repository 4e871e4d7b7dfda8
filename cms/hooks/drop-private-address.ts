import type { CollectionBeforeChangeHook } from 'payload'
import { privateAddressOf } from '../domain/lecture.ts'

/** A lecture of a public type keeps no family's address: the panel hides the field of one that was private before. */
export const dropPrivateAddress: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  privateAddress: privateAddressOf(data) ?? null,
})

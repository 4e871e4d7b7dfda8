import type { CollectionBeforeChangeHook } from 'payload'
import { isNeverPublic, type LectureShown } from '../domain/lecture.ts'

/** Remembers whether families could ever see a lecture, so that cancelling an unapproved one does not show it. */
export const keepNeverPublic: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const before = operation === 'update' ? (originalDoc as LectureShown) : undefined
  return { ...data, neverPublic: isNeverPublic(before, data as LectureShown) }
}

import type { CollectionBeforeChangeHook } from 'payload'
import { audienceIssue } from '../domain/lecture-life.ts'
import type { LectureShown } from '../domain/lecture.ts'
import { refuseIssues } from './refuse-issues.ts'

/** A lecture that families know stays what it is, for everybody or for one family, whoever saves it. */
export const keepLectureAudience: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return data
  const before = originalDoc as LectureShown & { readonly id: string }
  const type: unknown = data['type']
  if (typeof type !== 'string' || type === before.type) return data
  const where = { and: [{ lecture: { equals: before.id } }, { state: { not_equals: 'pending' } }] }
  const { totalDocs } = await req.payload.count({ collection: 'sign-ups', where, overrideAccess: true, req })
  const issue = audienceIssue(before, type, totalDocs)
  if (issue) refuseIssues(collection.slug, [issue], req)
  return data
}

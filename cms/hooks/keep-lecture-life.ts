import type { CollectionBeforeChangeHook } from 'payload'
import { beginIssue, lifeIssue, pastStartIssue, recordMoveIssue, returnsBeforeSignUp } from '../domain/lecture-life.ts'
import type { LectureState } from '../domain/lecture.ts'
import { refuseIssues } from './refuse-issues.ts'

interface Lived {
  readonly id: string | number
  readonly state: LectureState
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * Refuses beginnings, steps and times that the life of a lecture does not have. The import, which nobody signs in for,
 * sets states as written.
 */
export const keepLectureLife: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!req.user) return data
  const after = data as Lived
  const now = new Date()
  const hasBegun = Date.parse(after.startsAt) <= now.getTime()
  if (operation === 'create') {
    const issues = [beginIssue(after.state, { hasBegun }), pastStartIssue(undefined, after, now)]
    refuseIssues(collection.slug, issues.filter(isThere), req)
    return data
  }
  const before = originalDoc as Lived
  const families = returnsBeforeSignUp(before.state, after.state) ? await familiesOf(before.id, req) : 0
  const isMoved = isOther(before.startsAt, after.startsAt) || isOther(before.endsAt, after.endsAt)
  const issues = [
    pastStartIssue(before, after, now),
    lifeIssue(before.state, after.state, { families, hasBegun }),
    // Nor by taking back in the same save that it was held.
    isMoved ? (recordMoveIssue(before.state, after, now) ?? recordMoveIssue(after.state, after, now)) : undefined,
  ]
  refuseIssues(collection.slug, issues.filter(isThere), req)
  return data
}

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined

const isOther = (one: string, other: string): boolean => Date.parse(one) !== Date.parse(other)

async function familiesOf(
  lecture: string | number,
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
): Promise<number> {
  const where = { and: [{ lecture: { equals: lecture } }, { state: { in: ['confirmed', 'offered', 'waiting'] } }] }
  return (await req.payload.count({ collection: 'sign-ups', where, overrideAccess: true, req })).totalDocs
}

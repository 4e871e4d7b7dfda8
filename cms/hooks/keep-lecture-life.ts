import type { CollectionBeforeChangeHook } from 'payload'
import { lifeIssue, returnsBeforeSignUp } from '../domain/lecture-life.ts'
import type { LectureState } from '../domain/lecture.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses steps that the life of a lecture does not have. The import, which nobody signs in for, sets states as written. */
export const keepLectureLife: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !req.user) return data
  const { id, state: from } = originalDoc as { id: string | number; state: LectureState }
  const to = data['state'] as LectureState
  const families = returnsBeforeSignUp(from, to) ? await familiesOf(id, req) : 0
  const hasBegun = Date.parse(String(data['startsAt'])) <= Date.now()
  refuseIssues(
    collection.slug,
    [lifeIssue(from, to, { families, hasBegun })].filter((issue) => issue !== undefined),
    req,
  )
  return data
}

async function familiesOf(
  lecture: string | number,
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
): Promise<number> {
  const where = { and: [{ lecture: { equals: lecture } }, { state: { in: ['confirmed', 'offered', 'waiting'] } }] }
  return (await req.payload.count({ collection: 'sign-ups', where, overrideAccess: true, req })).totalDocs
}

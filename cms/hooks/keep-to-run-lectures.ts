import type { CollectionBeforeChangeHook } from 'payload'
import { runLectures } from '../access/lectures.ts'
import { hasRole } from '../access/roles.ts'
import { OPEN_TO_TRAINERS } from '../domain/report/report.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

const HELD = ['held', 'reported']

/** Refuses records of a lecture that the person does not run, that was not held yet, or that is no longer a trainer's to change. */
export const keepToRunLectures: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!req.user) return data
  const mine = await runLectures({ req })
  const id = relatedId(data['lecture'])
  const lecture =
    id === undefined || mine === false
      ? undefined
      : (
          await req.payload.find({
            collection: 'lectures',
            where: { and: [{ id: { equals: id } }, mine === true ? {} : mine] },
            select: { state: true },
            depth: 0,
            limit: 1,
            overrideAccess: true,
          })
        ).docs[0]
  if (!lecture) refuseIssues(collection.slug, [{ path: 'lecture', message: '请选您自己负责的讲座' }], req)
  else if (!HELD.includes(lecture.state)) {
    refuseIssues(collection.slug, [{ path: 'lecture', message: '讲座标为“已举办”以后才能加照片' }], req)
  } else if (!hasRole(req, 'organizer', 'administrator') && !OPEN_TO_TRAINERS.includes(lecture.state)) {
    refuseIssues(collection.slug, [{ path: 'lecture', message: '讲座已经归档，要加照片请联系组织者' }], req)
  }
  return data
}

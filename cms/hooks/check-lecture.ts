import type { CollectionBeforeChangeHook } from 'payload'
import { lectureIssues, type LecturePlan } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Takes the region from the venue and refuses times, rooms and capacities that cannot be. */
export const checkLecture: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const id = relatedId(data['venue'])
  const venue = id === undefined ? null : await findVenue(id, req)
  if (id !== undefined && venue === null) {
    refuseIssues(collection.slug, [{ path: 'venue', message: '这个场地已不存在，请另选一个' }], req)
  }
  const before = operation === 'update' ? (originalDoc as LecturePlan) : undefined
  refuseIssues(collection.slug, lectureIssues(data, venue?.rooms ?? [], before), req)
  return venue ? { ...data, region: relatedId(venue.region) } : data
}

function findVenue(id: string, req: Parameters<CollectionBeforeChangeHook>[0]['req']) {
  return req.payload.findByID({
    collection: 'venues',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
}

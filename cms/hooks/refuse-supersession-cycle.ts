import type { CollectionBeforeChangeHook } from 'payload'
import { relatedId } from '../domain/rich-text-walk.ts'
import { supersedesItself } from '../domain/supersession.ts'
import { refuseIssues } from './refuse-issues.ts'

const IN_A_CIRCLE = '这样会绕成一圈：选的这一份（或替代它的）又被现在这一份替代。请选最新的那一份'

/** Refuses a successor in the register that this entry has itself succeeded. */
export const refuseSupersessionCycle: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const id = relatedId(originalDoc)
  const successor = relatedId(data['supersededBy'])
  if (id === undefined || successor === undefined) return data
  const { docs } = await req.payload.find({
    collection: collection.slug as 'sources',
    where: { supersededBy: { exists: true } },
    select: { supersededBy: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const successors = new Map(
    docs.flatMap((doc): [string, string][] => {
      const next = relatedId(doc.supersededBy)
      return next === undefined ? [] : [[String(doc.id), next]]
    }),
  )
  if (supersedesItself(successors, id, successor)) {
    refuseIssues(collection.slug, [{ path: 'supersededBy', message: IN_A_CIRCLE }], req)
  }
  return data
}

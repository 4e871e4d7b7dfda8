import type { PayloadRequest } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'

/**
 * Whether somebody looks after the families of a lecture: organizers in their regions, administrators everywhere. What is
 * outside is, for them, not there.
 */
export async function lectureWithinScope(req: PayloadRequest, id: string): Promise<boolean> {
  const isAdministrator = hasRole(req, 'administrator')
  if (!isAdministrator && !hasRole(req, 'organizer')) return false
  const region = isAdministrator ? [] : [{ region: { in: await regionScope(req) } }]
  const { totalDocs } = await req.payload.count({
    collection: 'lectures',
    where: { and: [{ id: { equals: id } }, ...region] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** The id of the address, when it is that of a sign-up within the asker's scope. */
export async function signUpWithinScope(req: PayloadRequest): Promise<string | undefined> {
  const id = idOf(req)
  if (id === undefined) return undefined
  const { docs } = await req.payload.find({
    collection: 'sign-ups',
    where: { id: { equals: id } },
    overrideAccess: false,
    user: req.user,
    depth: 0,
    limit: 1,
  })
  const lecture = docs[0]?.lecture
  return lecture !== undefined && (await lectureWithinScope(req, String(lecture))) ? id : undefined
}

export function idOf(req: PayloadRequest): string | undefined {
  const id = req.routeParams?.['id']
  return typeof id === 'string' ? id : undefined
}

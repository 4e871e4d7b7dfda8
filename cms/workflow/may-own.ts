import type { PayloadRequest } from 'payload'
import { OWNER_ROLES } from '../domain/roles.ts'
import { soundIds } from '../hooks/load-surroundings.ts'

/** Whether a person sees drafts and the worklist, and so can look after a text. */
export async function mayOwn(id: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ id: { in: soundIds([id], req) } }, { roles: { in: [...OWNER_ROLES] } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}

import type { Endpoint, PayloadRequest } from 'payload'
import { FORBIDDEN, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { mayCancelForFamily } from '../domain/sign-up-roles.ts'
import { cancelById } from '../sign-up/cancel.ts'
import { answer, refuse } from './answers.ts'

/** `POST /api/sign-ups/:id/cancel`: an organizer cancels a sign-up of their region for a family that calls. */
export const organizerCancel: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    if (!req.user || !mayCancelForFamily(req.user.roles)) return refuse(FORBIDDEN.status, FORBIDDEN.error)
    const id = await idWithinScope(req)
    const result = id === undefined ? { refusal: UNKNOWN_SIGN_UP } : await cancelById(req.payload, id)
    if (result.refusal) return refuse(result.refusal.status, result.refusal.error)
    return answer(200, { id, state: result.signUp.state })
  },
}

/** The read access of sign-ups knows the region scope: what an organizer cannot see is not there. */
async function idWithinScope(req: PayloadRequest): Promise<string | undefined> {
  const id = req.routeParams?.['id']
  if (typeof id !== 'string') return undefined
  const { docs } = await req.payload.find({
    collection: 'sign-ups',
    where: { id: { equals: id } },
    overrideAccess: false,
    user: req.user,
    depth: 0,
    limit: 1,
  })
  return docs[0] ? id : undefined
}

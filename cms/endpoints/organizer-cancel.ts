import type { Endpoint } from 'payload'
import { FORBIDDEN, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { actsForFamilies } from '../domain/sign-up-roles.ts'
import { cancelById } from '../sign-up/cancel.ts'
import { signUpContext } from '../sign-up/context.ts'
import { answer, refuse } from './answers.ts'
import { staffMember } from './staff-member.ts'
import { signUpWithinScope } from './within-scope.ts'

/** `POST /api/sign-ups/:id/cancel`: an organizer cancels a sign-up of their region for a family that calls. */
export const organizerCancel: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    const { user } = req
    if (!user || !actsForFamilies(user.roles)) return refuse(FORBIDDEN.status, FORBIDDEN.error)
    const id = await signUpWithinScope(req)
    if (id === undefined) return refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error)
    const result = await cancelById(signUpContext(req.payload), id, staffMember(user))
    if (result.refusal) return refuse(result.refusal.status, result.refusal.error)
    return answer(200, { id, state: result.signUp.state })
  },
}

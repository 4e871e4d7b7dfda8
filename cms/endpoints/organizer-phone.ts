import type { Endpoint } from 'payload'
import { FORBIDDEN, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { actsForFamilies } from '../domain/sign-up-roles.ts'
import { signUpContext } from '../sign-up/context.ts'
import { unmaskPhone } from '../sign-up/unmask.ts'
import { answer, refuse } from './answers.ts'
import { staffMember } from './staff-member.ts'
import { signUpWithinScope } from './within-scope.ts'

/** `GET /api/sign-ups/:id/phone`: the whole number, for organizers of the region; each look is in the audit log. */
export const organizerPhone: Endpoint = {
  path: '/:id/phone',
  method: 'get',
  handler: async (req) => {
    const { user } = req
    if (!user || !actsForFamilies(user.roles)) return refuse(FORBIDDEN.status, FORBIDDEN.error)
    const id = await signUpWithinScope(req)
    const phone = id === undefined ? undefined : await unmaskPhone(signUpContext(req.payload), id, staffMember(user))
    return phone === undefined ? refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error) : answer(200, { phone })
  },
}

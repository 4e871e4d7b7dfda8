import type { Endpoint } from 'payload'
import { checkSignUp, wantsToWait } from '../domain/check-sign-up.ts'
import { FORBIDDEN, UNKNOWN_LECTURE } from '../domain/sign-up-refusal.ts'
import { actsForFamilies } from '../domain/sign-up-roles.ts'
import { signUpContext } from '../sign-up/context.ts'
import { signUpIdOf } from '../sign-up/find-by-token.ts'
import { noteStep } from '../sign-up/note-step.ts'
import { signUpByOrganizer } from '../sign-up/sign-up.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'
import { staffMember } from './staff-member.ts'
import { idOf, lectureWithinScope } from './within-scope.ts'

/**
 * `POST /api/lectures/:id/sign-ups`: an organizer signs up a family that calls, by the same checks as the family's own
 * form. 201 with the manage link, which the organizer may pass on.
 */
export const organizerAdd: Endpoint = {
  path: '/:id/sign-ups',
  method: 'post',
  handler: async (req) => {
    if (!req.user || !actsForFamilies(req.user.roles)) return refuse(FORBIDDEN.status, FORBIDDEN.error)
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const lecture = idOf(req)
    if (lecture === undefined || !(await lectureWithinScope(req, lecture))) {
      return refuse(UNKNOWN_LECTURE.status, UNKNOWN_LECTURE.error)
    }
    const checked = checkSignUp(sent.json, { byOrganizer: true })
    if (checked.errors) return refuse(400, ...checked.errors)
    const by = staffMember(req.user)
    const context = signUpContext(req.payload)
    const how = { wait: wantsToWait(sent.json), addedBy: by.name }
    const result = await signUpByOrganizer(context, lecture, checked.values, how)
    if (result.refusal) return refuse(result.refusal.status, result.refusal.error)
    const { token, left, place } = result
    const id = await signUpIdOf(req.payload, token)
    if (id !== undefined) await noteStep(context, by, { action: '代为报名', signUp: id, lecture })
    const state = place === undefined ? 'confirmed' : 'waiting'
    return answer(201, { id, state, left, ...(place !== undefined && { place }), manageUrl: `/sign-up/${token}/` })
  },
}

import type { Endpoint } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { wantsToWait } from '../domain/check-sign-up.ts'
import { FORBIDDEN, UNKNOWN_LECTURE, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { actsForFamilies } from '../domain/sign-up-roles.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { signUpContext } from '../sign-up/context.ts'
import { loadMoveTargets } from '../sign-up/load-move-targets.ts'
import { moveSignUp } from '../sign-up/move.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'
import { staffMember } from './staff-member.ts'
import { lectureWithinScope, signUpWithinScope } from './within-scope.ts'

/** `GET /api/sign-ups/:id/move-targets`: the lectures to which an organizer may move it, with the seats left. */
export const organizerMoveTargets: Endpoint = {
  path: '/:id/move-targets',
  method: 'get',
  handler: async (req) => {
    if (!req.user || !actsForFamilies(req.user.roles)) return refuse(FORBIDDEN.status, FORBIDDEN.error)
    const id = await signUpWithinScope(req)
    const regions = hasRole(req, 'administrator') ? undefined : await regionScope(req)
    const targets = id === undefined ? undefined : await loadMoveTargets(signUpContext(req.payload), id, regions)
    if (!targets) return refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error)
    return answer(200, { targets })
  },
}

/**
 * `POST /api/sign-ups/:id/move` `{ lecture: id, wait: 'yes' }`: to another lecture of the organizer's regions, where seats
 * are free, or else on its waiting list if that is wanted.
 */
export const organizerMove: Endpoint = {
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    if (!req.user || !actsForFamilies(req.user.roles)) return refuse(FORBIDDEN.status, FORBIDDEN.error)
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const id = await signUpWithinScope(req)
    if (id === undefined) return refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error)
    const target = lectureOf(sent.json)
    if (target === undefined || !(await lectureWithinScope(req, target))) {
      return refuse(UNKNOWN_LECTURE.status, UNKNOWN_LECTURE.error)
    }
    const result = await moveSignUp(signUpContext(req.payload), id, target, staffMember(req.user), {
      wait: wantsToWait(sent.json),
    })
    if (result.refusal) return refuse(result.refusal.status, result.refusal.error)
    return answer(200, { id, state: result.signUp.state, lecture: target })
  },
}

function lectureOf(json: unknown): string | undefined {
  return typeof json === 'object' && json !== null && 'lecture' in json ? relatedId(json.lecture) : undefined
}

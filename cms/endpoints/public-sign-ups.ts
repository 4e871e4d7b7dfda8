import type { Endpoint, PayloadRequest } from 'payload'
import { UNKNOWN_SIGN_UP, type Refusal } from '../domain/sign-up-refusal.ts'
import { acceptOffer } from '../sign-up/accept.ts'
import { cancelByToken, declineOffer } from '../sign-up/cancel.ts'
import { changePeople } from '../sign-up/change-people.ts'
import { signUpContext } from '../sign-up/context.ts'
import { showSignUp } from '../sign-up/show.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'
import { receiveSignUp } from './receive-sign-up.ts'

/** `POST /api/public/sign-ups`. The server answers it before Payload looks at it: see `cms/server/sign-up-api.ts`. */
const create: Endpoint = {
  path: '/public/sign-ups',
  method: 'post',
  handler: async (req) => {
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const { status, body } = await receiveSignUp(req.payload, sent.json)
    return answer(status, body)
  },
}

/** `GET /api/public/sign-ups/:token`: the sign-up as its manage link shows it. */
const show: Endpoint = {
  path: '/public/sign-ups/:token',
  method: 'get',
  handler: async (req) => {
    const view = await showSignUp(req.payload, tokenOf(req), new Date())
    return view ? answer(200, view) : refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error)
  },
}

/** `DELETE /api/public/sign-ups/:token`: cancels and answers with the cancelled sign-up, also the second time. */
const cancel: Endpoint = {
  path: '/public/sign-ups/:token',
  method: 'delete',
  handler: async (req) => shown(req, await cancelByToken(signUpContext(req.payload), tokenOf(req))),
}

/** `POST …/:token/accept`: takes the offered seats. 410 when the offer has lapsed, 409 when it was taken already. */
const accept: Endpoint = {
  path: '/public/sign-ups/:token/accept',
  method: 'post',
  handler: async (req) => shown(req, await acceptOffer(signUpContext(req.payload), tokenOf(req))),
}

/** `POST …/:token/decline`: passes the offered seats on; also the second time. */
const decline: Endpoint = {
  path: '/public/sign-ups/:token/decline',
  method: 'post',
  handler: async (req) => shown(req, await declineOffer(signUpContext(req.payload), tokenOf(req))),
}

/** `PATCH …/:token` `{ adults, children }`: how many come. */
const change: Endpoint = {
  path: '/public/sign-ups/:token',
  method: 'patch',
  handler: async (req) => {
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const changed = await changePeople(signUpContext(req.payload), tokenOf(req), sent.json)
    return changed.errors ? refuse(400, ...changed.errors) : shown(req, changed)
  },
}

export const publicSignUps: readonly Endpoint[] = [create, show, cancel, accept, decline, change]

/** The sign-up as it is after a step, or why the step was refused. */
async function shown(req: PayloadRequest, { refusal }: { readonly refusal?: Refusal | undefined }): Promise<Response> {
  if (refusal) return refuse(refusal.status, refusal.error)
  const view = await showSignUp(req.payload, tokenOf(req), new Date())
  return view ? answer(200, view) : refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error)
}

function tokenOf(req: PayloadRequest): string {
  const token = req.routeParams?.['token']
  return typeof token === 'string' ? token : ''
}

import type { Endpoint, PayloadRequest } from 'payload'
import { checkSignUp } from '../domain/check-sign-up.ts'
import { UNKNOWN_LECTURE, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { runningEnv } from '../running-env.ts'
import { cancelByToken } from '../sign-up/cancel.ts'
import { showSignUp } from '../sign-up/show.ts'
import { signUp } from '../sign-up/sign-up.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

/** `POST /api/public/sign-ups`: 201 with the manage link, or what is wrong about it. */
const create: Endpoint = {
  path: '/public/sign-ups',
  method: 'post',
  handler: async (req) => {
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const checked = checkSignUp(sent.json)
    if (checked.errors) return refuse(400, ...checked.errors)
    const slug = lectureOf(sent.json)
    if (slug === undefined) return refuse(UNKNOWN_LECTURE.status, UNKNOWN_LECTURE.error)
    const context = { payload: req.payload, dataKey: runningEnv().dataKey, now: new Date() }
    const result = await signUp(context, slug, checked.values)
    if (result.refusal) return refuse(result.refusal.status, result.refusal.error)
    return answer(201, { token: result.token, manageUrl: `/sign-up/${result.token}/`, left: result.left })
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
  handler: async (req) => {
    const result = await cancelByToken(req.payload, tokenOf(req), new Date())
    if (result.refusal) return refuse(result.refusal.status, result.refusal.error)
    const view = await showSignUp(req.payload, tokenOf(req), new Date())
    return view ? answer(200, view) : refuse(UNKNOWN_SIGN_UP.status, UNKNOWN_SIGN_UP.error)
  },
}

export const publicSignUps: readonly Endpoint[] = [create, show, cancel]

function tokenOf(req: PayloadRequest): string {
  const token = req.routeParams?.['token']
  return typeof token === 'string' ? token : ''
}

function lectureOf(json: unknown): string | undefined {
  const slug = typeof json === 'object' && json !== null && 'lecture' in json ? json.lecture : undefined
  return typeof slug === 'string' ? slug : undefined
}

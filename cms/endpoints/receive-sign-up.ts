import type { Payload } from 'payload'
import { attemptOf, checkSignUp, wantsToWait } from '../domain/check-sign-up.ts'
import { UNKNOWN_LECTURE } from '../domain/sign-up-refusal.ts'
import { signUpContext } from '../sign-up/context.ts'
import { signUp } from '../sign-up/sign-up.ts'

export interface JsonAnswer {
  readonly status: number
  readonly body: unknown
}

const refused = (status: number, ...errors: readonly unknown[]): JsonAnswer => ({ status, body: { errors } })

/**
 * What a family's sign-up as JSON is answered: 201 with the manage link, or what is wrong about it. With `wait` a family
 * for whom there are no seats goes on the waiting list; with an `attempt` a try that is sent again gets its answer again.
 */
export async function receiveSignUp(payload: Payload, json: unknown): Promise<JsonAnswer> {
  const checked = checkSignUp(json)
  if (checked.errors) return refused(400, ...checked.errors)
  const slug = lectureOf(json)
  if (slug === undefined) return refused(UNKNOWN_LECTURE.status, UNKNOWN_LECTURE.error)
  const result = await signUp(signUpContext(payload), slug, checked.values, {
    wait: wantsToWait(json),
    attempt: attemptOf(json),
  })
  if (result.refusal) return refused(result.refusal.status, result.refusal.error)
  const { token, left, place } = result
  const state = place === undefined ? { state: 'confirmed' } : { state: 'waiting', place }
  return { status: 201, body: { token, manageUrl: `/sign-up/${token}/`, left, ...state } }
}

function lectureOf(json: unknown): string | undefined {
  const slug = typeof json === 'object' && json !== null && 'lecture' in json ? json.lecture : undefined
  return typeof slug === 'string' ? slug : undefined
}

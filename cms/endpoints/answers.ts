import type { FieldIssue } from '../domain/check-sign-up.ts'

/** A JSON answer that nothing on the way may keep. */
export function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

export function refuse(status: number, ...errors: readonly FieldIssue[]): Response {
  return answer(status, { errors })
}

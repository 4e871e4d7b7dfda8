import type { AfterErrorHook } from 'payload'

/** What the readers of forms say, and what Payload says to a file that is described instead of sent. */
const BROKEN_OFF = /Unexpected end|Malformed|terminated early|boundary|uploadConfig\.handlers|upload handler/i

/**
 * A form with files that breaks off, or holds no JSON, is the sender's fault; Payload answers 500 for it. All that is
 * not about reading the form passes.
 */
export const blameTheRequest: AfterErrorHook = ({ error, req }) => {
  if (!req.headers?.get('content-type')?.startsWith('multipart/')) return undefined
  const given: Error = error
  const isUnreadable = given instanceof SyntaxError || BROKEN_OFF.test(given.message)
  if (!isUnreadable) return undefined
  const message = '提交的表单不完整，请重新提交；网络不稳时请稍后再试。'
  return { status: 400, response: { errors: [{ message, path: '', code: 'multipart' }] } }
}

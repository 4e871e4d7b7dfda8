import type { Endpoint } from 'payload'
import { giveFeedback, showFeedback } from '../check-in/feedback.ts'
import { checkFeedback } from '../domain/feedback/feedback.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

/** `POST /api/public/sign-ups/:token/feedback` `{ stars, remark? }`: 200 with what stands now. */
export const publicFeedback: Endpoint = {
  path: '/public/sign-ups/:token/feedback',
  method: 'post',
  handler: async (req) => {
    const token = String(req.routeParams?.['token'] ?? '')
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const { values, errors } = checkFeedback(sent.json)
    if (errors) return refuse(400, ...errors)
    const { refusal } = await giveFeedback(req.payload, token, values, new Date())
    if (refusal) return refuse(refusal.status, refusal.error)
    return answer(200, (await showFeedback(req.payload, token, new Date())) ?? {})
  },
}

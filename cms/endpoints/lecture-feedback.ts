import type { Endpoint } from 'payload'
import { markFeedbackRead } from '../check-in/read-feedback.ts'
import { answer } from './answers.ts'
import { atTheDoor } from './check-in.ts'

/** `POST /api/check-in/:lecture/feedback/read`: those who run the lecture have read what families said of it. */
export const lectureFeedback: Endpoint = {
  path: '/check-in/:lecture/feedback/read',
  method: 'post',
  handler: (req) => atTheDoor(req, async ({ id }) => answer(200, { read: await markFeedbackRead(req.payload, id) })),
}

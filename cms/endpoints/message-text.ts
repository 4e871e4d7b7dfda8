import type { Endpoint } from 'payload'
import { hasRole } from '../access/roles.ts'
import { readMessageText } from '../messages/read-text.ts'
import { idOf } from './within-scope.ts'
import { answer, refuse } from './answers.ts'

const FORBIDDEN = { path: 'user', message: '只有管理员可以看通知的内容。', code: 'forbidden' }
const UNKNOWN = {
  path: 'id',
  message: '看不到这条通知的内容：它不存在，或者这是正式运行的网站，内容只发给收件人。',
  code: 'unknown',
}

/** `GET /api/messages/:id/text`: what would have been sent, for administrators while developing; never in production. */
export const messageText: Endpoint = {
  path: '/:id/text',
  method: 'get',
  handler: async (req) => {
    if (!hasRole(req, 'administrator')) return refuse(403, FORBIDDEN)
    const text = await readMessageText(req.payload, idOf(req) ?? '')
    return text === undefined ? refuse(404, UNKNOWN) : answer(200, { text })
  },
}

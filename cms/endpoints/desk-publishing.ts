import type { Endpoint } from 'payload'
import { editors } from '../access/editors.ts'
import { publishingNews } from '../domain/publishing-news.ts'
import { publishingNow } from '../desk/publishing.ts'
import { answer, refuse } from './answers.ts'

/** `GET /api/desk/publishing`: whether the public site is up to date, and what is wrong, for editors. */
export const deskPublishing: Endpoint = {
  path: '/desk/publishing',
  method: 'get',
  handler: (req) =>
    editors({ req })
      ? answer(200, publishingNews(publishingNow()))
      : refuse(403, { path: '', code: 'forbidden', message: '只有编辑和管理员可以看发布情况。' }),
}

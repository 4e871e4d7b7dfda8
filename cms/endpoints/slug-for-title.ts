import type { Endpoint } from 'payload'
import { editors } from '../access/editors.ts'
import { suggestSlug } from '../addresses/suggest-slug.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { answer, refuse } from './answers.ts'

const LONGEST_TITLE = 200
const NOT_EDITOR = { path: '', code: 'forbidden', message: '只有编辑和管理员可以写内容。' }
const NO_TITLE = { path: 'title', code: 'title', message: `标题（title）应有 1 到 ${LONGEST_TITLE} 个字。` }

/** `GET /api/:collection/slug?title=标题&id=`: an address for a title that nothing else has or had. */
export function slugForTitle(kind: ContentKind): Endpoint {
  return {
    path: '/slug',
    method: 'get',
    handler: async (req) => {
      if (!editors({ req })) return refuse(403, NOT_EDITOR)
      const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
      const title = searchParams.get('title')?.trim() ?? ''
      if (title === '' || title.length > LONGEST_TITLE) return refuse(400, NO_TITLE)
      const id = searchParams.get('id') ?? undefined
      return answer(200, { slug: await suggestSlug(req.payload, { kind, title, id: id || undefined }, req) })
    },
  }
}

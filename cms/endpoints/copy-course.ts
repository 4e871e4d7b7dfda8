import type { Endpoint, PayloadRequest } from 'payload'
import { editors } from '../access/editors.ts'
import { relatedIds } from '../domain/publishable-document.ts'
import { newestText } from '../workflow/take-content-step.ts'
import { answer, refuse } from './answers.ts'

const NOT_EDITOR = { path: '', code: 'forbidden', message: '只有编辑和管理员可以复制课程。' }
const UNKNOWN = { path: '', code: 'not-found', message: '没有这门课程，可能已被删除或放进了回收站。' }

/**
 * `POST /api/courses/:id/copy`: a copy of a course with copies of its lessons, all of them drafts under addresses of
 * their own. Payload's own duplicate makes a course that lists the same lessons.
 */
export const copyCourse: Endpoint = {
  path: '/:id/copy',
  method: 'post',
  handler: async (req) => {
    if (!editors({ req })) return refuse(403, NOT_EDITOR)
    const id = req.routeParams?.['id']
    const course = typeof id === 'string' ? await newestText('courses', id, req) : undefined
    if (!course) return refuse(404, UNKNOWN)
    const lessons: string[] = []
    for (const lesson of relatedIds(course['lessons'])) {
      // One in the trash is not taken along.
      if (await newestText('lessons', lesson, req)) lessons.push(await copy('lessons', lesson, {}, req))
    }
    const copied = await copy('courses', String(course.id), { lessons }, req)
    return answer(201, { id: copied, lessons })
  },
}

async function copy(
  collection: 'courses' | 'lessons',
  id: string,
  data: Record<string, unknown>,
  { payload, user }: PayloadRequest,
): Promise<string> {
  const made = await payload.duplicate({ collection, id, data, draft: true, depth: 0, overrideAccess: false, user })
  return String(made.id)
}

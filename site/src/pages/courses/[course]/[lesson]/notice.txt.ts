import type { APIRoute } from 'astro'
import { notice } from '../../../../view/outlets/notice.ts'
import { lessonOutlet } from '../../../../view/outlets/outlet-text.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const text = lessonOutlet(locals.catalog, params.course, params.lesson)
  if (!text) return new Response(null, { status: 404 })
  return new Response(notice(text), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

import type { APIRoute } from 'astro'
import { notice } from '../../../view/outlets/notice.ts'
import { articleOutlet } from '../../../view/outlets/outlet-text.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const text = articleOutlet(locals.catalog, params.slug)
  if (!text) return new Response(null, { status: 404 })
  return new Response(notice(text), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

import type { APIRoute } from 'astro'
import { searchFilesOf } from '../../view/search-index.ts'

/** The files of the index: one that names the others, and those, whose names change with their content. */
export const GET: APIRoute = ({ locals, params }) => {
  const file = searchFilesOf(locals.catalog).read(params['file'] ?? '')
  if (file === undefined) return new Response(null, { status: 404 })
  const type = typeof file === 'string' ? 'application/json; charset=utf-8' : 'application/octet-stream'
  return new Response(typeof file === 'string' ? file : new Uint8Array(file), { headers: { 'content-type': type } })
}

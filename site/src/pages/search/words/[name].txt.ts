import type { APIRoute } from 'astro'
import { wordFiles } from '../../../view/search-words.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const text = wordFiles(locals.catalog).get(`words/${params['name']}.txt`)
  return text === undefined
    ? new Response(null, { status: 404 })
    : new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

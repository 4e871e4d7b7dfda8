import type { APIRoute } from 'astro'
import { searchFilesOf } from '../../view/search-index.ts'
import { wordFiles } from '../../view/search-words.ts'

/** The files of the index: one that names the others, and those, whose names change with their content; and the words. */
export const GET: APIRoute = ({ locals: { catalog }, params: { file: name = '' } }) => {
  const file = wordFiles(catalog).get(name) ?? searchFilesOf(catalog).read(name)
  if (file === undefined) return new Response(null, { status: 404 })
  return new Response(typeof file === 'string' ? file : new Uint8Array(file), {
    headers: { 'content-type': typeOf(name, file) },
  })
}

function typeOf(name: string, file: string | Uint8Array): string {
  if (typeof file !== 'string') return 'application/octet-stream'
  return name.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
}

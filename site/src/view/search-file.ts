import type { Catalog } from '../../../content/contract/catalog.ts'
import { searchFilesOf } from './search-index.ts'
import { wordFiles } from './search-words.ts'

const TYPES = {
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  bin: 'application/octet-stream',
} as const

/**
 * A file below `/search/` as an answer: 404 for a name that is none. Each ending has a page file of its own, because a
 * page file without one answers only to addresses that end in a slash.
 */
export function searchFileAnswer(catalog: Catalog, path: string | undefined, ending: keyof typeof TYPES): Response {
  const name = `${path}.${ending}`
  const file = wordFiles(catalog).get(name) ?? searchFilesOf(catalog).read(name)
  if (file === undefined) return new Response(null, { status: 404 })
  const body = typeof file === 'string' ? file : new Uint8Array(file)
  return new Response(body, { headers: { 'content-type': TYPES[ending] } })
}

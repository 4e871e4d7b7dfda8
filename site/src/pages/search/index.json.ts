import type { APIRoute } from 'astro'
import { searchIndexFile } from '../../view/search-page.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(searchIndexFile(locals.catalog), { headers: { 'content-type': 'application/json; charset=utf-8' } })

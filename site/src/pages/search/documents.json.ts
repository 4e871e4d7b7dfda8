import type { APIRoute } from 'astro'
import { searchDocumentsFile } from '../../view/search-page.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(searchDocumentsFile(locals.catalog), { headers: { 'content-type': 'application/json; charset=utf-8' } })

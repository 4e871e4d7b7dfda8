import type { APIRoute } from 'astro'
import { routes } from '../routes.ts'
import { sitemap } from '../view/sitemap.ts'

export const GET: APIRoute = ({ locals: { catalog } }) =>
  new Response(sitemap(catalog, routes(catalog)), { headers: { 'content-type': 'application/xml; charset=utf-8' } })

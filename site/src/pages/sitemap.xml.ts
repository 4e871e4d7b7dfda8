import type { APIRoute } from 'astro'
import { pageRoutes } from '../routes.ts'
import { sitemap } from '../view/sitemap.ts'

export const GET: APIRoute = ({ locals: { catalog } }) =>
  new Response(sitemap(catalog, pageRoutes(catalog)), { headers: { 'content-type': 'application/xml; charset=utf-8' } })

import type { APIRoute } from 'astro'
import { robots } from '../view/sitemap.ts'

export const GET: APIRoute = ({ locals: { catalog } }) =>
  new Response(robots(catalog), { headers: { 'content-type': 'text/plain; charset=utf-8' } })

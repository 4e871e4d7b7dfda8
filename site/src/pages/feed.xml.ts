import type { APIRoute } from 'astro'
import { feed } from '../view/feed.ts'

export const GET: APIRoute = ({ locals: { catalog } }) =>
  new Response(feed(catalog), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })

import type { APIRoute } from 'astro'
import { webManifest } from '../view/manifest.ts'

export const GET: APIRoute = ({ locals: { catalog } }) =>
  new Response(webManifest(catalog), { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } })

import type { APIRoute } from 'astro'
import remover from '../offline/remove-service-worker.js?raw'
import worker from '../offline/service-worker.js?raw'
import { KEEPS_OFFLINE } from '../offline/switch.ts'
import { serviceWorker } from '../view/service-worker.ts'

export const GET: APIRoute = () =>
  new Response(KEEPS_OFFLINE ? serviceWorker(worker) : remover, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  })

import type { APIRoute } from 'astro'
import { trainerCalendar } from '../../view/calendar/trainer-calendar.ts'

/** Rendered for one trainer, by the server alone. */
export const GET: APIRoute = ({ locals }) =>
  new Response(trainerCalendar(locals.catalog.origin, locals.visit?.trainerCalendar), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })

import type { APIRoute } from 'astro'
import { allCalendar } from '../../view/calendar/lecture-calendars.ts'

export const GET: APIRoute = ({ locals }) =>
  new Response(allCalendar(locals.catalog), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })

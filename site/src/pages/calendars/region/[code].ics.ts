import type { APIRoute } from 'astro'
import { regionCalendar } from '../../../view/calendar/lecture-calendars.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const calendar = regionCalendar(locals.catalog, params.code ?? '')
  if (calendar === undefined) return new Response(null, { status: 404 })
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}

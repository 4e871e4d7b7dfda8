import type { APIRoute } from 'astro'
import { topicCalendar } from '../../../view/calendar/lecture-calendars.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const calendar = topicCalendar(locals.catalog, params.key ?? '')
  if (calendar === undefined) return new Response(null, { status: 404 })
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}

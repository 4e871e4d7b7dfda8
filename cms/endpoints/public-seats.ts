import type { Endpoint } from 'payload'
import { readSeats } from '../sign-up/seats.ts'
import { answer } from './answers.ts'

/** `GET /api/public/seats?lecture=slug&lecture=slug2`: free seats at this moment, for the pages of the site. */
export const publicSeats: Endpoint = {
  path: '/public/seats',
  method: 'get',
  handler: async (req) => {
    const slugs = new URL(req.url ?? '/', 'http://localhost').searchParams.getAll('lecture')
    return answer(200, { seats: await readSeats(req.payload, slugs, new Date()) })
  },
}

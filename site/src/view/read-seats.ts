import { MOST_SEATS_ASKED } from '../../../content/contract/most-seats-asked.ts'
import type { Seats } from '../../../content/contract/visit.ts'

const STATES: readonly string[] = ['not-yet', 'open', 'full', 'closed', 'held', 'cancelled'] satisfies Seats['state'][]

/** Where to ask for the seats of lectures: of the first ones, when there are too many for one question. */
export function seatsAddress(slugs: readonly string[]): string {
  const query = new URLSearchParams(slugs.slice(0, MOST_SEATS_ASKED).map((slug) => ['lecture', slug]))
  return `/api/public/seats?${query.toString()}`
}

/** The seats of one lecture from what `/api/public/seats` answered; undefined for anything else. */
export function readSeats(body: unknown, slug: string): Seats | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { seats } = body as Record<string, unknown>
  return Array.isArray(seats) ? seats.find((entry): entry is Seats => isSeatsOf(entry, slug)) : undefined
}

function isSeatsOf(entry: unknown, slug: string): boolean {
  if (typeof entry !== 'object' || entry === null) return false
  const { slug: own, left, state } = entry as Record<string, unknown>
  return own === slug && typeof left === 'number' && STATES.includes(String(state))
}

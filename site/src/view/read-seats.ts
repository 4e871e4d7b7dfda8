import type { Seats } from '../../../content/contract/visit.ts'

const STATES: readonly string[] = ['not-yet', 'open', 'full', 'closed', 'held', 'cancelled'] satisfies Seats['state'][]

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

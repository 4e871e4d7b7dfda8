import type { Payload } from 'payload'
import { capacityIssue } from '../domain/capacity.ts'
import type { Issue } from '../domain/issue.ts'
import { findSeatHolders } from './rows.ts'
import { readCounter, recount, takeSeats } from './seat-counter.ts'

const TRIES = 20

/**
 * Takes the seats out of sale that a lower capacity will not have, before it is saved: from then on nobody passes the
 * gate to them, whatever capacity they have read. The recount after the save counts the families alone again.
 * @returns why it cannot be, when families have these seats
 */
export async function lowerCapacity(
  payload: Payload,
  lecture: string,
  from: number,
  to: number,
): Promise<Issue | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const seen = await readCounter(payload, lecture)
    if (await takeSeats(payload, lecture, { people: from - to, capacity: from, seen })) return undefined
    const seated = await findSeatHolders(payload, lecture)
    const taken = seated.reduce((sum, { people }) => sum + people, 0)
    if (taken > to) return capacityIssue(seated, to)
    // Seats that a crash left counted, or a recount in between.
    await recount(payload, lecture)
  }
  return { path: 'capacity', message: '现在报名的人很多，名额没有改成。请过一分钟再保存一次' }
}

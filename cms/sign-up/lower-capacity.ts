import type { Payload } from 'payload'
import { capacityIssue } from '../domain/capacity.ts'
import type { Issue } from '../domain/issue.ts'
import { findSeatHolders } from './rows.ts'
import { limitSeats, readCounter, recount } from './seat-counter.ts'

const TRIES = 20

/**
 * Makes a lower capacity hold for families before it is saved.
 * @returns why it cannot be, when families have these seats
 */
export async function lowerCapacity(payload: Payload, lecture: string, to: number): Promise<Issue | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const seen = await readCounter(payload, lecture)
    if (await limitSeats(payload, lecture, to, seen)) return undefined
    const issue = await seatsTakenAbove(payload, lecture, to)
    if (issue) return issue
    // Seats that a crash left counted, or a recount in between.
    await recount(payload, lecture)
  }
  return { path: 'capacity', message: '现在报名的人很多，名额没有改成。请过一分钟再保存一次' }
}

/** Whose seats a capacity would cost, as things stand; undefined when nobody's. Changes nothing. */
export async function seatsTakenAbove(payload: Payload, lecture: string, capacity: number): Promise<Issue | undefined> {
  const seated = await findSeatHolders(payload, lecture)
  const taken = seated.reduce((sum, { people }) => sum + people, 0)
  return taken > capacity ? capacityIssue(seated, capacity) : undefined
}

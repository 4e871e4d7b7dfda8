import type { Payload } from 'payload'
import { findClaims } from './rows.ts'

const MOST_AT_ONCE = 200
/** How long a question waits for others to share it. */
const GATHER_MS = 8

interface Batch {
  readonly claims: Set<string>
  readonly held: Promise<ReadonlySet<string>>
}

const waiting = new WeakMap<Payload, Batch>()

/**
 * Whether there is a live sign-up of a claim; a pending one is nobody's yet. Those who ask in the same few milliseconds
 * share one question to the database: in a burst, everybody is asked about.
 */
export async function isHeld(payload: Payload, claim: string): Promise<boolean> {
  let batch = waiting.get(payload)
  if (!batch || batch.claims.size >= MOST_AT_ONCE) {
    batch = gather(payload)
    waiting.set(payload, batch)
  }
  batch.claims.add(claim)
  return (await batch.held).has(claim)
}

function gather(payload: Payload): Batch {
  const claims = new Set<string>()
  const held = new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(async () => {
    if (waiting.get(payload)?.claims === claims) waiting.delete(payload)
    return findClaims(payload, [...claims])
  })
  return { claims, held }
}

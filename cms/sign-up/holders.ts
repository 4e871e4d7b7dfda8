import type { Payload } from 'payload'
import { findRows, type SignUpRow } from './rows.ts'

const MOST_AT_ONCE = 200

interface Batch {
  readonly claims: Set<string>
  readonly found: Promise<ReadonlyMap<string, SignUpRow>>
}

const waiting = new WeakMap<Payload, Batch>()

/**
 * The live sign-up of a claim; a pending one is nobody's yet. Those who ask in the same turn of the event loop share one
 * question to the database: in a burst, everybody is asked about.
 */
export async function findHolder(payload: Payload, claim: string): Promise<SignUpRow | undefined> {
  let batch = waiting.get(payload)
  if (!batch || batch.claims.size >= MOST_AT_ONCE) {
    batch = gather(payload)
    waiting.set(payload, batch)
  }
  batch.claims.add(claim)
  return (await batch.found).get(claim)
}

function gather(payload: Payload): Batch {
  const claims = new Set<string>()
  const found = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    if (waiting.get(payload)?.claims === claims) waiting.delete(payload)
    const rows = await findRows(payload, { claim: { in: [...claims] } })
    return new Map(rows.filter(({ state }) => state !== 'pending').map((row) => [row.claim ?? '', row]))
  })
  return { claims, found }
}

import type { Payload } from 'payload'
import { SharedRead } from './shared-read.ts'

const MOST_KEPT = 100
const memory = new WeakMap<Payload, Map<string, SharedRead<unknown>>>()

/** The shared read of a name in this process; always of the same kind for one name. */
export function sharedRead<Value>(payload: Payload, name: string, load: () => Promise<Value>): SharedRead<Value> {
  const known = memory.get(payload) ?? new Map<string, SharedRead<unknown>>()
  memory.set(payload, known)
  const reads = (known.get(name) as SharedRead<Value> | undefined) ?? new SharedRead(load)
  if (!known.has(name)) {
    forgetIdle(known)
    known.set(name, reads)
  }
  return reads
}

/**
 * Called when seats were freed or a lecture was saved by this process: who asks from now on must see it. What another
 * process changes is seen a moment later (`YOUNG_MS` in `looks.ts`).
 */
export function forgetLooks(payload: Payload): void {
  for (const reads of memory.get(payload)?.values() ?? []) reads.forget()
}

/** Addresses that nobody asks for any more, or that never were any. */
function forgetIdle(known: Map<string, SharedRead<unknown>>): void {
  if (known.size < MOST_KEPT) return
  for (const [name, reads] of known) if (reads.isIdle) known.delete(name)
}

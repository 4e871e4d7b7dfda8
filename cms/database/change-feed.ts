import type { Payload } from 'payload'

export { onceStored } from './sqlite-work.ts'

const LOOK_EVERY_MS = 3000
/** Clocks of several servers differ, and a row may be stored after a younger one. */
const OVERLAP_MS = 30_000

/** Something families may see differently now. */
export interface Change {
  /** Slug of a collection or global. */
  readonly collection: string
  /** Id of the document; empty for a global. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Id of its row in the feed. */
  readonly row: string
}
export type ChangeListener = (change: Change) => void

/** On globalThis, because the admin panel's bundle may hold a second copy of this module. */
const feed = globalThis as typeof globalThis & { miaopuChangeListeners?: Set<ChangeListener> }

/** Calls the listener after each change made by this process, once it is stored. Returns what takes it off again. */
export function onChange(listener: ChangeListener): () => void {
  const listeners = (feed.miaopuChangeListeners ??= new Set())
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells every listener. One that throws keeps no other from hearing; the errors are returned for the log. */
export function announce(change: Change): unknown[] {
  const errors: unknown[] = []
  for (const listener of feed.miaopuChangeListeners ?? []) {
    try {
      listener(change)
    } catch (error) {
      errors.push(error)
    }
  }
  return errors
}

/**
 * Tells of every change from now on, in batches: those of this process at once, those of other processes on the same
 * database within a few seconds. A change is told once. Returns what ends it.
 */
export function followChanges(payload: Payload, tell: (changes: readonly Change[]) => void): () => void {
  const told = new Map<string, number>()
  const waiting: Change[] = []
  const startedAt = Date.now()
  let isLooking = false

  const take = (change: Change): void => {
    if (told.has(change.row)) return
    told.set(change.row, Date.parse(change.at))
    if (waiting.push(change) === 1) setImmediate(() => tell(waiting.splice(0)))
  }
  const look = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    try {
      const since = Math.max(startedAt, Date.now() - OVERLAP_MS)
      for (const change of await readChanges(payload, since)) take(change)
      for (const [row, at] of told) if (at < since - OVERLAP_MS) told.delete(row)
    } catch (err) {
      payload.logger.error({ err, msg: 'The feed of changes could not be read' })
    } finally {
      isLooking = false
    }
  }
  const stopListening = onChange(take)
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref()
  return () => {
    stopListening()
    clearInterval(timer)
  }
}

async function readChanges(payload: Payload, since: number): Promise<Change[]> {
  const { docs } = await payload.find({
    collection: 'changes',
    where: { at: { greater_than_equal: new Date(since).toISOString() } },
    sort: 'at',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ id, entity, document, at }) => ({ row: id, collection: entity, id: document ?? '', at }))
}

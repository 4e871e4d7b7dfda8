import type { Payload } from 'payload'
import { onChange } from '../database/change-feed.ts'

/** A row of the change feed. `id` is empty for a global. */
export interface FeedEntry {
  entity: string
  id: string
}

interface Row {
  id: string | number
  entity: string
  document?: string | null
  at: string
}

/** Other processes on the same database (an import, a second server) are noticed after this at the latest. */
const POLL_MS = 1_500
/** A change is announced just before its transaction ends: its row is looked for this often ... */
const RETRY_MS = 15
/** ... and for this long. */
const RETRY_FOR_MS = 5_000
/** Rows may become visible late, and clocks differ: this far back every look begins. */
const OVERLAP_MS = 30_000
const KEEP_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Follows the append-only feed in the database. Rows are what counts, an announcement in this process only makes the
 * next look come at once: so nothing is missed that another process wrote, and nothing is read before it is committed.
 * @returns what ends it
 */
export function followChanges(payload: Payload, onEntries: (entries: FeedEntry[]) => Promise<void>): () => void {
  const seen = new Map<string, number>()
  const begin = Date.now()
  let isFirst = true
  let expectedUntil = 0
  let expected = 0
  let timer: NodeJS.Timeout | undefined
  let isLooking = false
  let isStopped = false

  async function unseenRows(): Promise<Row[]> {
    const now = Date.now()
    const { docs } = await payload.find({
      collection: 'changes',
      where: { at: { greater_than_equal: new Date(now - OVERLAP_MS).toISOString() } },
      sort: 'at',
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    const rows = (docs as unknown as Row[]).filter((row) => !seen.has(String(row.id)))
    for (const row of rows) seen.set(String(row.id), now)
    for (const [id, at] of seen) if (now - at > 2 * OVERLAP_MS) seen.delete(id)
    // What was written before the first look is in the Catalog that is loaded after it.
    return isFirst ? rows.filter((row) => Date.parse(row.at) >= begin) : rows
  }

  async function look(): Promise<void> {
    if (isLooking || isStopped) return
    isLooking = true
    clearTimeout(timer)
    try {
      const rows = await unseenRows()
      isFirst = false
      expected = Math.max(0, expected - rows.length)
      if (rows.length > 0) await onEntries(newestFirst(rows))
    } catch (err) {
      payload.logger.error({ err, msg: 'The change feed could not be read' })
    } finally {
      isLooking = false
      if (Date.now() > expectedUntil) expected = 0
      if (!isStopped) timer = setTimeout(() => void look(), expected > 0 ? RETRY_MS : POLL_MS)
    }
  }

  const stopListening = onChange(() => {
    expected += 1
    expectedUntil = Date.now() + RETRY_FOR_MS
    void look()
  })
  void look()
  return () => {
    isStopped = true
    stopListening()
    clearTimeout(timer)
  }
}

/** Each document once. */
function newestFirst(rows: readonly Row[]): FeedEntry[] {
  const entries = new Map<string, FeedEntry>()
  for (const row of rows.toReversed()) {
    const entry = { entity: row.entity, id: row.document ?? '' }
    entries.set(`${entry.entity} ${entry.id}`, entry)
  }
  return [...entries.values()]
}

/** Removes rows that every process has long seen. */
export async function forgetOldChanges(payload: Payload, now: number): Promise<void> {
  await payload.db.deleteMany({ collection: 'changes', where: { at: { less_than: new Date(now - KEEP_MS).toISOString() } } })
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type Drizzle = SQLiteAdapter['drizzle']

/** A transaction of this process. */
export interface Work {
  readonly id: string
  /**
   * idle: it has written nothing, holds no lock and reads what is stored; open: from its first write on; over: stored or
   * taken back; lost: taken back because nobody went on with it.
   */
  state: 'idle' | 'open' | 'over' | 'lost'
  /** What it reads and writes with while it is open. */
  db?: Drizzle
  /** Its way from idle to open. */
  opening?: Promise<void>
  /** Ends it in the database. */
  end?: (how: 'commit' | 'rollback') => Promise<void>
  /** Starts its time anew. */
  touch?: () => void
  readonly afterwards: (() => void)[]
}

/** The transaction that the code running now belongs to, also where a call hands on no `req`. */
const current = new AsyncLocalStorage<Work>()

export const newWork = (): Work => ({ id: crypto.randomUUID(), state: 'idle', afterwards: [] })

/** The transaction around the code running now, unless it is over. */
export function surroundingWork(): Work | undefined {
  const work = current.getStore()
  return work?.state === 'over' ? undefined : work
}

/** Whatever the calling function does from here on, and what it calls, belongs to the transaction. */
export const enterWork = (work: Work): void => current.enterWith(work)

export const runInWork = <T>(work: Work, run: () => Promise<T>): Promise<T> => current.run(work, run)

/**
 * Calls back when what is written now is stored for all to read: at once outside a transaction, else after it; never,
 * when it is taken back.
 */
export function onceStored(callback: () => void): void {
  const work = surroundingWork()
  if (work) work.afterwards.push(callback)
  else callback()
}

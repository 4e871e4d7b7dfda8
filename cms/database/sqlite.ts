import { join } from 'node:path'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

export const MIGRATIONS_DIR = join(import.meta.dirname, 'migrations')
const BUSY_MS = 5000

type BeginTransaction = SQLiteAdapter['beginTransaction']
const migrating = new WeakSet<object>()

/**
 * SQLite with transactions only while it migrates: with them on, concurrent writes fail at once with SQLITE_BUSY.
 */
export function sqlite(url: string): DatabaseAdapterObj<SQLiteAdapter> {
  const made = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push: false,
    wal: { synchronous: 'NORMAL' },
    busyTimeout: BUSY_MS,
    transactionOptions: { behavior: 'immediate' },
    migrationDir: MIGRATIONS_DIR,
  })
  return {
    ...made,
    init: (args) => {
      const adapter = made.init(args)
      const begin: BeginTransaction = adapter.beginTransaction.bind(adapter)
      // A failed connection also rejects this promise, which nobody waits for yet; the error itself is thrown.
      adapter.initializing.catch(() => {})
      adapter.beginTransaction = (options) => (migrating.has(adapter) ? begin(options) : Promise.resolve(null))
      return adapter
    },
  }
}

/** Runs `work` with transactions on, and sets up the new connection that they leave behind. */
export async function whileMigrating<T>(adapter: SQLiteAdapter, work: () => Promise<T>): Promise<T> {
  migrating.add(adapter)
  try {
    return await work()
  } finally {
    migrating.delete(adapter)
    await adapter.client.execute(`PRAGMA busy_timeout = ${BUSY_MS}`)
    await adapter.client.execute('PRAGMA synchronous = NORMAL')
  }
}

import { join } from 'node:path'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { SqliteTransactions } from './sqlite-transactions.ts'
import { surroundingWork } from './sqlite-work.ts'
import { SqliteWriter } from './sqlite-writer.ts'

export const MIGRATIONS_DIR = join(import.meta.dirname, 'migrations')
const BUSY_MS = 5000

type Drizzle = SQLiteAdapter['drizzle']
const known = new WeakMap<object, SqliteTransactions>()

/** SQLite with two connections: one that reads what is stored, and one on which transactions write in turn. */
export function sqlite(url: string): DatabaseAdapterObj<SQLiteAdapter> {
  const made = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push: false,
    wal: { synchronous: 'NORMAL' },
    busyTimeout: BUSY_MS,
    migrationDir: MIGRATIONS_DIR,
  })
  return {
    ...made,
    init: (args) => {
      const adapter = made.init(args)
      let writer: SqliteWriter | undefined
      // A failed connection also rejects this promise, which nobody waits for yet; the error itself is thrown.
      adapter.initializing.catch(() => {})
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await connect?.(options)
        writer = await openWriter(adapter, connect)
      }
      const destroy = adapter.destroy?.bind(adapter)
      adapter.destroy = async () => {
        writer?.close()
        await destroy?.()
      }
      known.set(
        adapter,
        new SqliteTransactions(adapter, () => {
          if (!writer) throw new Error('SQLite is not connected')
          return writer
        }),
      )
      return adapter
    },
  }
}

/** Runs SQL in a transaction of its own. */
export async function inTransaction<T>(adapter: SQLiteAdapter, work: (db: Drizzle) => Promise<T>): Promise<T> {
  const transactions = known.get(adapter)
  if (!transactions) throw new Error('Not an adapter of ours')
  return transactions.run(work)
}

/** A second connection, set up by Payload as its first was; what belongs to a transaction goes there from now on. */
async function openWriter(adapter: SQLiteAdapter, connect: SQLiteAdapter['connect']): Promise<SqliteWriter> {
  const { client, drizzle } = adapter
  adapter.client = undefined as never
  await connect?.()
  const writer = new SqliteWriter(adapter.client, adapter.drizzle, () =>
    adapter.payload.logger.error('A transaction was left open and has been taken back'),
  )
  adapter.client = client
  let reader: Drizzle = drizzle
  Object.defineProperty(adapter, 'drizzle', {
    configurable: true,
    get: () => {
      const work = surroundingWork()
      return work?.state === 'open' ? work.db : reader
    },
    set: (value: Drizzle) => {
      reader = value
    },
  })
  return writer
}

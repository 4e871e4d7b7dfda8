import type { MigrateDownArgs, MigrateUpArgs, SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, type Payload } from 'payload'
import { DatabaseError, reasonOf } from './database-error.ts'
import { inTransaction } from './sqlite.ts'

export interface Migration {
  readonly name: string
  readonly up: (args: MigrateUpArgs) => Promise<void>
  readonly down: (args: MigrateDownArgs) => Promise<void>
}

const LEDGER = 'payload_migrations'

/**
 * Runs the migrations that the database has not seen, each in a transaction. (Payload's own runner ends the process
 * when one fails, and asks a question of the terminal on a database that was made without migrations.)
 * @throws {DatabaseError}
 */
export async function migrateSqlite(
  payload: Payload,
  adapter: SQLiteAdapter,
  migrations: readonly Migration[],
): Promise<string[]> {
  const done = await appliedMigrations(adapter.drizzle)
  const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new DatabaseError(
      `数据库比程序新（有未知的迁移 ${unknown.join('、')}），请使用新版程序 / the database was made by a newer version`,
    )
  }
  const open = migrations.filter(({ name }) => !done.includes(name))
  if (open.length === 0) return []
  const ran: string[] = []
  for (const migration of open) {
    if (await runOne(payload, adapter, migration)) ran.push(migration.name)
  }
  return ran
}

/** Whether it ran: another process may have been faster. */
async function runOne(payload: Payload, adapter: SQLiteAdapter, { name, up }: Migration): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  try {
    return await inTransaction(adapter, async (drizzle) => {
      if ((await appliedMigrations(drizzle)).includes(name)) return false
      await up({ db: drizzle as unknown as MigrateUpArgs['db'], payload, req })
      await payload.db.create({ collection: 'payload-migrations', data: { name, batch: 1 }, req })
      return true
    })
  } catch (error) {
    throw new DatabaseError(
      `数据库迁移 ${name} 失败，数据库没有改动：${reasonOf(error)} / a migration failed and was rolled back`,
      { cause: error },
    )
  }
}

async function appliedMigrations(db: SQLiteAdapter['drizzle']): Promise<string[]> {
  const table = await db.run(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '${LEDGER}'`)
  if (table.rows.length === 0) return []
  const { rows } = await db.run(`SELECT name FROM ${LEDGER}`)
  return rows.map((row) => String(row['name']))
}

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { migrations } from './migrations/index.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { prepareMongo } from './prepare-mongo.ts'

/**
 * Makes the database ready to serve: on SQLite by the committed migrations, on MongoDB by making collections and
 * indexes, and waiting for them. Does nothing to a database that is ready.
 * @returns the names of the migrations that ran.
 * @throws {DatabaseError} when a migration or an index fails; a failed migration leaves nothing behind.
 */
export async function prepareDatabase(payload: Payload): Promise<string[]> {
  if (payload.db.name === 'sqlite') {
    return migrateSqlite(payload, payload.db as unknown as SQLiteAdapter, migrations)
  }
  await prepareMongo(payload, payload.db as unknown as MongooseAdapter)
  return []
}

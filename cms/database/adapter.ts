import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import type { Env } from '../env.ts'
import { connectingQuietly } from './connect-quietly.ts'
import { sqlite } from './sqlite.ts'

/** How long to look for a server, unless the address itself says. */
const WAIT_OPTION = 'serverSelectionTimeoutMS'
const CONNECT_MS = 3000

/**
 * The database the settings name: SQLite in DATA_DIR, or MongoDB. Document ids are opaque strings in both. On
 * SQLite every save is one transaction; on MongoDB there are none.
 */
export async function databaseAdapter(
  env: Pick<Env, 'dataDir' | 'databaseUrl' | 'databaseCompat'>,
): Promise<DatabaseAdapterObj> {
  if (env.databaseUrl === undefined) {
    return connectingQuietly(sqlite(pathToFileURL(databaseFile(env.dataDir)).href))
  }
  const { compatibilityOptions, mongooseAdapter } = await import('@payloadcms/db-mongodb')
  const mongo = mongooseAdapter({
    url: env.databaseUrl,
    connectOptions: env.databaseUrl.includes(WAIT_OPTION) ? {} : { [WAIT_OPTION]: CONNECT_MS },
    /** Payload's transactions make concurrent sign-ups fail with write conflicts. */
    transactionOptions: false,
    migrationDir: join(import.meta.dirname, 'migrations-mongodb'),
    ...(env.databaseCompat ? compatibilityOptions[env.databaseCompat] : {}),
    /** `prepareDatabase` builds them, and waits, before anything is served. */
    ensureIndexes: false,
  })
  return connectingQuietly(mongo)
}

/** The SQLite file. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'miaopu.db')
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConfig } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseAdapter } from '../../../../cms/database/adapter.ts'
import { DatabaseError } from '../../../../cms/database/database-error.ts'
import { openPayload } from '../../../../cms/database/open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miaopu-open-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function opening(changes: { dataDir?: string; databaseUrl?: string }): Promise<unknown> {
  const env = { dataDir: folder, databaseUrl: undefined, databaseCompat: undefined, ...changes }
  const config = buildConfig({
    secret: 'of a test',
    db: await databaseAdapter(env),
    logger: { options: { level: 'silent' } },
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  return openPayload(env, { config, key: JSON.stringify(changes) }).catch((error: unknown) => error)
}

describe('a database that cannot be used is named in one line', () => {
  it.each([
    [
      'a data folder that is a file',
      () => {
        writeFileSync(join(folder, 'taken'), '')
        return { dataDir: join(folder, 'taken') }
      },
      /^数据目录 .*taken 不可写：EEXIST.*请检查 DATA_DIR 的权限 \/ DATA_DIR is not writable$/,
    ],
    [
      'a MongoDB that does not answer, without its password',
      () => ({ databaseUrl: 'mongodb://miaopu:hidden@127.0.0.1:9/miaopu?serverSelectionTimeoutMS=300' }),
      /^无法连接数据库 mongodb:\/\/127\.0\.0\.1:9\/miaopu\?serverSelectionTimeoutMS=300：.*ECONNREFUSED.* \/ cannot connect to the database$/,
    ],
    [
      'a SQLite file that is none',
      () => {
        writeFileSync(join(folder, 'miaopu.db'), 'this is no database, but long enough to be taken for one'.repeat(40))
        return {}
      },
      /^无法连接数据库 SQLite（.*）：.*file is not a database.* \/ cannot connect to the database$/,
    ],
  ])('%s', { timeout: 30_000 }, async (_name, make, message) => {
    const error = await opening(make())
    expect(error).toBeInstanceOf(DatabaseError)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('hidden')
  })
})

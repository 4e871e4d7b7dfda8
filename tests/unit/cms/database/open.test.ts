import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { buildConfig } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
    logger: { options: { level: 'error' } },
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  return openPayload(env, { config, key: folder }).catch((error: unknown) => error)
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
      /^无法连接数据库 mongodb:\/\/127\.0\.0\.1:9\/miaopu\?serverSelectionTimeoutMS=300：connect ECONNREFUSED 127\.0\.0\.1:9。请检查 DATABASE_URL 的地址、用户名和密码，以及数据库是否在运行 \/ cannot connect to the database: check the address, user and password in DATABASE_URL$/,
    ],
    [
      'a data folder where the system lets nobody make one',
      () => ({ dataDir: '/proc/miaopu/data' }),
      /^数据目录 \/proc\/miaopu\/data 不可写：ENOENT.*请检查 DATA_DIR 的权限 \/ DATA_DIR is not writable$/,
    ],
    [
      'a data folder below a file',
      () => {
        writeFileSync(join(folder, 'taken'), '')
        return { dataDir: join(folder, 'taken', 'data') }
      },
      /^数据目录 .*data 不可写：(ENOTDIR|EEXIST).*请检查 DATA_DIR 的权限 \/ DATA_DIR is not writable$/,
    ],
    [
      'a SQLite file that is damaged behind its first page',
      () => {
        const file = join(folder, 'miaopu.db')
        const database = new DatabaseSync(file)
        database.exec('CREATE TABLE payload_migrations (name text)')
        database.exec("INSERT INTO payload_migrations VALUES ('one')")
        database.close()
        const bytes = readFileSync(file)
        writeFileSync(file, bytes.fill('damaged', 4096))
        return {}
      },
      /^无法连接数据库 SQLite（.*miaopu\.db）：.*malformed.*。如果文件已损坏，请用备份恢复 \/ cannot open the database; if the file is damaged, restore it from a backup$/,
    ],
    [
      'a folder for uploads that is a file',
      () => {
        writeFileSync(join(folder, 'media'), '')
        return {}
      },
      /^数据目录 .*media 不可写：EEXIST.*。请检查 DATA_DIR 的权限 \/ DATA_DIR is not writable$/,
    ],
    [
      'a SQLite file that is none',
      () => {
        writeFileSync(join(folder, 'miaopu.db'), 'this is no database, but long enough to be taken for one'.repeat(40))
        return {}
      },
      /^无法连接数据库 SQLite（.*）：SQLITE_NOTADB: file is not a database。如果文件已损坏，请用备份恢复 \/ cannot open the database; if the file is damaged, restore it from a backup$/,
    ],
  ])('%s', async (_name, make, message) => {
    const logged = vi.spyOn(process.stdout, 'write')
    const error = await opening(make())
    const lines = logged.mock.calls.length
    logged.mockRestore()
    expect(error).toBeInstanceOf(DatabaseError)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('hidden')
    expect(lines).toBe(0)
  })
})

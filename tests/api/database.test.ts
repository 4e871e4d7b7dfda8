import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingStatements } from '../../cms/database/create-migration.ts'
import { migrateSqlite } from '../../cms/database/migrate-sqlite.ts'
import { migrations } from '../../cms/database/migrations/index.ts'
import { prepareDatabase } from '../../cms/database/prepare.ts'
import { MIGRATIONS_DIR } from '../../cms/database/sqlite.ts'
import { storeLecture, storeRegion, storeSignUp, storeTrainer, storeUser, storeVenue } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { refusalOf } from '../helpers/refusal.ts'

let test: TestPayload
beforeAll(async () => {
  test = await startPayload()
})
afterAll(() => test.stop())

const onSqlite = process.env['TEST_DATABASE'] !== 'mongodb'
const sqlite = (): SQLiteAdapter => test.payload.db as unknown as SQLiteAdapter
const rowsOf = async (sql: string): Promise<unknown[]> => (await sqlite().client.execute(sql)).rows.map((row) => row[0])

describe.runIf(onSqlite)('SQLite', () => {
  it('has a migration for everything the collections hold', async () => {
    expect(await missingStatements(sqlite())).toEqual([])
  })

  it('holds, after the migrations, the tables and columns that the collections need', async () => {
    for (const [name, table] of Object.entries(sqlite().rawTables)) {
      const columns = await rowsOf(`SELECT name FROM pragma_table_info('${table.name ?? name}')`)
      expect(columns.toSorted()).toEqual(
        Object.values(table.columns)
          .map((column) => column.name)
          .toSorted(),
      )
    }
  })

  it('lists every migration file, and each runs without a build step', async () => {
    const files = (await readdir(MIGRATIONS_DIR)).filter((file) => /^\d.*\.ts$/.test(file)).toSorted()
    expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files)
    for (const file of files) {
      expect(await readFile(join(MIGRATIONS_DIR, file), 'utf8')).toContain('import { type MigrateUpArgs')
    }
  })

  it('is left alone when it is ready', async () => {
    expect(await prepareDatabase(test.payload)).toEqual([])
  })

  it('writes ahead and waits for locks, also after a migration', async () => {
    expect(await rowsOf('PRAGMA journal_mode')).toEqual(['wal'])
    expect(await rowsOf('PRAGMA busy_timeout')).toEqual([5000])
    expect(await rowsOf('PRAGMA synchronous')).toEqual([1])
    expect(await rowsOf('PRAGMA foreign_keys')).toEqual([1])
  })

  it('takes back a migration that fails, whole', async () => {
    const broken = {
      name: '99999999_000000_broken',
      up: async ({ db }: Parameters<(typeof migrations)[number]['up']>[0]) => {
        await db.run('CREATE TABLE half_done (id text)')
        await db.run('THIS IS NO SQL')
      },
      down: async () => {},
    }
    await expect(migrateSqlite(test.payload, sqlite(), [...migrations, broken])).rejects.toThrow(
      '数据库迁移 99999999_000000_broken 失败，数据库没有改动：',
    )
    expect(await rowsOf("SELECT name FROM sqlite_master WHERE name = 'half_done'")).toEqual([])
    expect(await prepareDatabase(test.payload)).toEqual([])
  })

  it('refuses a database that a newer version made', async () => {
    await expect(migrateSqlite(test.payload, sqlite(), [])).rejects.toThrow(
      `数据库比程序新（有未知的迁移 ${migrations.map(({ name }) => name).join('、')}），请使用新版程序 / the database was made by a newer version`,
    )
  })
})

describe.runIf(!onSqlite)('MongoDB', () => {
  it('has every unique index before it serves', async () => {
    const { collections } = test.payload.db as unknown as {
      collections: Record<string, { listIndexes: () => Promise<{ key: Record<string, 1>; unique?: boolean }[]> }>
    }
    for (const [slug, field] of [
      ['articles', 'slug'],
      ['sources', 'key'],
      ['regions', 'code'],
      ['users', 'email'],
      ['sign-ups', 'claim'],
      ['sign-ups', 'token'],
      ['seat-counters', 'lecture'],
    ] as const) {
      const indexes = await collections[slug]!.listIndexes()
      expect([slug, field, indexes.some(({ key, unique }) => unique && Object.keys(key).join() === field)]).toEqual([
        slug,
        field,
        true,
      ])
    }
  })

  it('opens no transaction while it serves', async () => {
    expect(await test.payload.db.beginTransaction()).toBeNull()
  })
})

describe('what is unique', () => {
  it('holds for e-mail, claims and counters also when two arrive at once', async () => {
    const region = await storeRegion(test.payload)
    const lecture = await storeLecture(
      test.payload,
      await storeVenue(test.payload, region),
      await storeTrainer(test.payload),
    )
    const attempts = [
      () => storeUser(test.payload, ['editor'], { email: 'same@example.org' }),
      () => storeSignUp(test.payload, lecture, { claim: 'same' }),
      () =>
        test.payload.create({
          collection: 'seat-counters',
          data: { lecture: lecture.id, taken: 0, revision: 0, recounts: 0 },
          overrideAccess: true,
        }),
    ]
    for (const attempt of attempts) {
      const outcomes = await Promise.allSettled([attempt(), attempt(), attempt()])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  it('is refused by its field', async () => {
    const region = await storeRegion(test.payload)
    expect(Object.keys(await refusalOf(storeRegion(test.payload, undefined, { code: region.code })))).toEqual(['code'])
  })
})

import { join } from 'node:path'
import { getPayload, type InitOptions, type Payload } from 'payload'
import type { Env } from '../env.ts'
import { makeWritableFolder } from '../make-folder.ts'
import { databaseFile } from './adapter.ts'
import { DatabaseError, reasonOf } from './database-error.ts'
import { prepareDatabase } from './prepare.ts'

/**
 * Payload, connected to a database that is ready to serve.
 * @throws {DatabaseError} one line: the data folder is not writable, the database cannot be reached, or it cannot be
 *   made ready.
 */
export async function openPayload(
  env: Pick<Env, 'dataDir' | 'databaseUrl'>,
  options: Pick<InitOptions, 'config' | 'cron' | 'disableOnInit'> & { key?: string },
): Promise<Payload> {
  for (const folder of ['', 'media', 'releases']) requireWritable(join(env.dataDir, folder))
  try {
    const payload = await getPayload(options)
    await prepareDatabase(payload)
    return payload
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(unreachable(env, error), { cause: error })
  }
}

function requireWritable(folder: string): void {
  try {
    makeWritableFolder(folder)
  } catch (error) {
    throw new DatabaseError(
      `数据目录 ${folder} 不可写：${reasonOf(error)}。请检查 DATA_DIR 的权限 / DATA_DIR is not writable`,
      { cause: error },
    )
  }
}

const ADVICE = {
  sqlite: '如果文件已损坏，请用备份恢复 / cannot open the database; if the file is damaged, restore it from a backup',
  mongodb:
    '请检查 DATABASE_URL 的地址、用户名和密码，以及数据库是否在运行 / cannot connect to the database: check the address, user and password in DATABASE_URL',
} as const

/** The reason without what the adapters put before it, once or twice. */
function plainly(error: unknown): string {
  return reasonOf(error)
    .replace(/^(Error: cannot connect to \w+[:.] (Details: )?)+/, '')
    .replace(/\.$/, '')
}

function unreachable(env: Pick<Env, 'dataDir' | 'databaseUrl'>, error: unknown): string {
  const kind = env.databaseUrl === undefined ? 'sqlite' : 'mongodb'
  const place =
    env.databaseUrl === undefined ? `SQLite（${databaseFile(env.dataDir)}）` : withoutPassword(env.databaseUrl)
  return `无法连接数据库 ${place}：${plainly(error)}。${ADVICE[kind]}`
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//')
}

import { accessSync, constants, mkdirSync } from 'node:fs'
import { getPayload, type InitOptions, type Payload } from 'payload'
import type { Env } from '../env.ts'
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
  requireWritable(env.dataDir)
  let payload: Payload
  try {
    payload = await getPayload(options)
  } catch (error) {
    throw new DatabaseError(unreachable(env, error), { cause: error })
  }
  await prepareDatabase(payload)
  return payload
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new DatabaseError(
      `数据目录 ${folder} 不可写：${reasonOf(error)}。请检查 DATA_DIR 的权限 / DATA_DIR is not writable`,
      { cause: error },
    )
  }
}

function unreachable(env: Pick<Env, 'dataDir' | 'databaseUrl'>, error: unknown): string {
  const place = env.databaseUrl === undefined ? `SQLite（${env.dataDir}）` : withoutPassword(env.databaseUrl)
  return `无法连接数据库 ${place}：${reasonOf(error)} / cannot connect to the database`
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//')
}

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Role } from '../domain/roles.ts'
import type { Env } from '../env.ts'
import { ImportRecords } from './records.ts'

const FILE = 'demo-accounts.json'
const kept = z.object({ password: z.string().min(1) })

const ROLES: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  editor: '编辑',
  reviewer: '审核专家',
  organizer: '组织者',
  trainer: '讲师',
}

/**
 * The one password of all demo accounts, made by chance when it is first needed and kept in DATA_DIR for its owner
 * alone to read.
 */
export function demoPassword(dataDir: string): string {
  const path = join(dataDir, FILE)
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true })
    const aside = `${path}.${process.pid}`
    writeFileSync(aside, `${JSON.stringify({ password: randomBytes(12).toString('base64url') })}\n`, { mode: 0o600 })
    try {
      linkSync(aside, path)
    } catch (error) {
      // Another process was faster: its password counts.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(aside, { force: true })
    }
  }
  return readPassword(path)
}

/** One line an account for whoever started the platform; none in production or when it is not filled with the demo. */
export async function demoAccounts(
  payload: Payload,
  env: Pick<Env, 'dataDir' | 'fill' | 'isProduction'>,
): Promise<string[]> {
  const path = join(env.dataDir, FILE)
  if (env.isProduction || env.fill !== 'demo' || !existsSync(path)) return []
  const records = await new ImportRecords(payload).load(['users'])
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    sort: 'createdAt',
  })
  const password = readPassword(path)
  return docs
    .filter(({ email }) => records.of('users', email))
    .map(({ email, roles }) => `${roles.map((role) => ROLES[role]).join('、')}：${email}　密码 ${password}`)
}

function readPassword(path: string): string {
  return kept.parse(JSON.parse(readFileSync(path, 'utf8'))).password
}

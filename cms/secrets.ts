import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EnvError, type Env } from './env.ts'
import { makeWritableFolder } from './make-folder.ts'

export interface Secrets {
  readonly secret: string
  /** 64 hexadecimal digits. */
  readonly dataKey: string
}

const stored = z.object({ secret: z.string().min(32), dataKey: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * The two secrets: from the environment, else from DATA_DIR/secrets.json, which is made (mode 0600) when it is missing.
 * In production the environment holds both, and no file is read or made.
 * @throws {EnvError} when the file cannot be read, made or understood.
 */
export function readSecrets(env: Pick<Env, 'isProduction' | 'dataDir' | 'secret' | 'dataKey'>): Secrets {
  const { secret, dataKey } = env
  if (secret !== undefined && dataKey !== undefined) return { secret, dataKey }
  if (env.isProduction) throw new EnvError('生产环境必须设置 SECRET 和 DATA_KEY / SECRET and DATA_KEY are required')
  const generated = readOrMake(env.dataDir)
  return { secret: secret ?? generated.secret, dataKey: dataKey ?? generated.dataKey }
}

function readOrMake(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  try {
    return read(path) ?? make(dataDir, path)
  } catch (error) {
    if (error instanceof EnvError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new EnvError(`数据目录 ${dataDir} 不可写：${reason}。请检查 DATA_DIR 的权限 / DATA_DIR is not writable`, {
      cause: error,
    })
  }
}

function read(path: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return stored.parse(JSON.parse(text))
  } catch (error) {
    throw new EnvError(
      `密钥文件 ${path} 已损坏。请用备份恢复；删除它会使已加密的电话号码无法读取 / the file of secrets is damaged: restore it from a backup`,
      { cause: error },
    )
  }
}

/** Written aside and linked into place: of two processes that start at once, the second reads what the first made. */
function make(dataDir: string, path: string): Secrets {
  makeWritableFolder(dataDir)
  const secrets = { secret: randomBytes(32).toString('hex'), dataKey: randomBytes(32).toString('hex') }
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  try {
    linkSync(aside, path)
    return secrets
  } catch (error) {
    const made = (error as NodeJS.ErrnoException).code === 'EEXIST' ? read(path) : undefined
    if (made) return made
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

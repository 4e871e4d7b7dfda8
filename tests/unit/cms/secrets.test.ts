import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EnvError } from '../../../cms/env.ts'
import { readSecrets } from '../../../cms/secrets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miaopu-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const given = (changes: object = {}) => ({
  isProduction: false,
  dataDir: join(folder, 'data'),
  secret: undefined,
  dataKey: undefined,
  ...changes,
})
const file = (): string => join(folder, 'data', 'secrets.json')

describe('secrets', () => {
  it('are made once, for the owner’s eyes only', () => {
    const made = readSecrets(given())
    expect(made.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(made.dataKey).toMatch(/^[0-9a-f]{64}$/)
    expect(made.secret).not.toBe(made.dataKey)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'data'))).toEqual(['secrets.json'])
    expect(readSecrets(given())).toEqual(made)
  })

  it('come from the environment where it has them', () => {
    const secret = 's'.repeat(40)
    const dataKey = 'a'.repeat(64)
    expect(readSecrets(given({ secret, dataKey }))).toEqual({ secret, dataKey })
    expect(existsSync(file())).toBe(false)
    expect(readSecrets(given({ secret })).secret).toBe(secret)
    expect(readSecrets(given({ secret })).dataKey).toBe(JSON.parse(readFileSync(file(), 'utf8')).dataKey)
  })

  it('are never made in production', () => {
    expect(() => readSecrets(given({ isProduction: true }))).toThrow(
      new EnvError('生产环境必须设置 SECRET 和 DATA_KEY / SECRET and DATA_KEY are required'),
    )
    expect(existsSync(file())).toBe(false)
  })

  it('are not made anew when the file is damaged', () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(file(), '{ "secret": "half')
    expect(() => readSecrets(given())).toThrow(`密钥文件 ${file()} 已损坏。请用备份恢复`)
    expect(readFileSync(file(), 'utf8')).toBe('{ "secret": "half')
  })

  it('say in one line that the folder is not writable', () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be')
    chmodSync(folder, 0o700)
    expect(() => readSecrets(given())).toThrow(
      /^数据目录 .*\/data 不可写：.*。请检查 DATA_DIR 的权限 \/ DATA_DIR is not writable$/,
    )
  })
})

import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Env, EnvError, readEnv } from '../../../cms/env.ts'

const read = (source: Record<string, string>): Env => readEnv(source as unknown as NodeJS.ProcessEnv)
const SECRET = 's'.repeat(32)
const DATA_KEY = 'Ab'.repeat(32)

describe('settings', () => {
  it('have sensible defaults', () => {
    expect(read({})).toMatchObject({
      isProduction: false,
      port: 3000,
      host: 'localhost',
      origin: 'http://localhost:3000',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      databaseCompat: undefined,
      secret: undefined,
      dataKey: undefined,
      fill: 'demo',
      trustProxy: false,
    })
  })

  it.each<[string, Record<string, string>, Partial<Env>]>([
    ['the port is part of the default origin', { PORT: '8080' }, { port: 8080, origin: 'http://localhost:8080' }],
    [
      'a slash at the end of the origin goes',
      { ORIGIN: 'https://m.example.org/' },
      { origin: 'https://m.example.org' },
    ],
    ['an empty variable is not set', { DATABASE_URL: '', PORT: '' }, { databaseUrl: undefined, port: 3000 }],
    [
      'so a compose file may name what is left empty',
      { SMS_URL: '', SMS_KEY: '', SMTP_URL: '', MAIL_FROM: '' },
      { sms: undefined, mail: undefined },
    ],
    ['MongoDB by its address', { DATABASE_URL: 'mongodb://db/m' }, { databaseUrl: 'mongodb://db/m' }],
    ['one proxy', { TRUST_PROXY: 'true' }, { trustProxy: 1 }],
    ['two proxies', { TRUST_PROXY: '2' }, { trustProxy: 2 }],
    ['no proxy', { TRUST_PROXY: '0' }, { trustProxy: false }],
    ['the key in small letters', { DATA_KEY }, { dataKey: 'ab'.repeat(32) }],
    ['production fills with guidance only', { NODE_ENV: 'production', SECRET, DATA_KEY }, { fill: 'library' }],
  ])('%s', (_name, source, expected) => {
    expect(read(source)).toMatchObject(expected)
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'a port that is no number',
      { PORT: 'web' },
      '环境变量 PORT 有误：应是 1 到 65535 的整数 / must be a whole number from 1 to 65535',
    ],
    [
      'a port too high',
      { PORT: '70000' },
      '环境变量 PORT 有误：应是 1 到 65535 的整数 / must be a whole number from 1 to 65535',
    ],
    [
      'an origin with a path',
      { ORIGIN: 'https://example.org/miaopu' },
      '环境变量 ORIGIN 有误：应是公开网址，例如 https://example.org，不带路径 / must be the public address, such as https://example.org, without a path',
    ],
    [
      'another database',
      { DATABASE_URL: 'postgres://db' },
      '环境变量 DATABASE_URL 有误：应以 mongodb:// 或 mongodb+srv:// 开头；不设则使用 SQLite / must begin with mongodb:// or mongodb+srv://; leave it out for SQLite',
    ],
    ['a short secret', { SECRET: 'short' }, '环境变量 SECRET 有误：至少 32 个字符 / must have at least 32 characters'],
    [
      'a key of another form',
      { DATA_KEY: 'key' },
      '环境变量 DATA_KEY 有误：应是 64 位十六进制数（openssl rand -hex 32）/ must be 64 hexadecimal digits (openssl rand -hex 32)',
    ],
    [
      'an unknown filling',
      { FILL: 'all' },
      '环境变量 FILL 有误：只能是 demo、library、nothing / must be one of demo, library, nothing',
    ],
    [
      'production without a secret',
      { NODE_ENV: 'production', DATA_KEY },
      '生产环境必须设置环境变量 SECRET：至少 32 个字符 / must have at least 32 characters（SECRET is required in production）',
    ],
    [
      'production without a key',
      { NODE_ENV: 'production', SECRET },
      '生产环境必须设置环境变量 DATA_KEY：应是 64 位十六进制数（openssl rand -hex 32）/ must be 64 hexadecimal digits (openssl rand -hex 32)（DATA_KEY is required in production）',
    ],
    [
      'demo accounts in production',
      { NODE_ENV: 'production', SECRET, DATA_KEY, FILL: 'demo' },
      '生产环境不能使用 FILL=demo，因为它会建立演示账号，密码就放在数据文件夹里；请改用 library 或 nothing / FILL=demo makes demo accounts and is refused in production',
    ],
  ])('refuse %s in one line', (_name, source, message) => {
    expect(() => read(source)).toThrow(new EnvError(message))
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(read({}))).toBe(true)
  })
})

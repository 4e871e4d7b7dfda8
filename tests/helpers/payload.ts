import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Payload, SanitizedConfig } from 'payload'
import { tempFolder } from './temp-folder.ts'

export const TEST_ORIGIN = 'http://localhost:3000'
/** Strong enough for the rule of passwords. */
export const TEST_PASSWORD = 'correct horse battery'

export interface TestRequest extends Omit<RequestInit, 'body' | 'headers'> {
  /** Headers of someone signed in, from `signIn`. */
  as?: Record<string, string> | undefined
  headers?: Record<string, string>
  /** Sent as JSON. */
  json?: unknown
  body?: RequestInit['body']
}

export interface TestPayload {
  payload: Payload
  config: SanitizedConfig
  dataDir: string
  /** Which database the tests run on. */
  database: 'sqlite' | 'mongodb'
  /** A request to Payload's REST API and our endpoints, `path` from `/api/…`, without a server or Next between. */
  request: (path: string, init?: TestRequest) => Promise<Response>
  /** Signs in through REST and gives the headers that a browser would send from then on. */
  signIn: (email: string, password?: string) => Promise<Record<string, string>>
  stop: () => Promise<void>
}

/**
 * The real Payload on a database of its own: a SQLite file in a temporary folder, or, with TEST_DATABASE=mongodb, a
 * new database of the server at MONGODB_TEST_URL. Once a test file: the config is read once a worker.
 */
export async function startPayload(): Promise<TestPayload> {
  const database = process.env['TEST_DATABASE'] === 'mongodb' ? 'mongodb' : 'sqlite'
  const dataDir = await tempFolder('miaopu-test-')
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    ORIGIN: TEST_ORIGIN,
    SECRET: 'a secret that is used by tests only',
    DATA_KEY: '0123456789abcdef'.repeat(4),
    FILL: 'nothing',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  })
  if (database === 'mongodb') process.env['DATABASE_URL'] = freshMongoUrl()
  else delete process.env['DATABASE_URL']

  const [{ default: configPromise }, { openPayload }, { runningEnv }, { handleEndpoints }] = await Promise.all([
    import('../../cms/payload.config.ts'),
    import('../../cms/database/open.ts'),
    import('../../cms/running-env.ts'),
    import('payload'),
  ])
  const config = await configPromise
  const payload = await openPayload(runningEnv(), { config })

  const request: TestPayload['request'] = (path, { as, headers, json, body, ...init } = {}) => {
    const sent = json === undefined ? body : JSON.stringify(json)
    return handleEndpoints({
      config,
      request: new Request(`${TEST_ORIGIN}${path}`, {
        ...init,
        headers: { ...(json === undefined ? {} : { 'Content-Type': 'application/json' }), ...as, ...headers },
        ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
      } as RequestInit),
    })
  }
  return {
    payload,
    config,
    dataDir,
    database,
    request,
    signIn: async (email, password = TEST_PASSWORD) => {
      const response = await request('/api/users/login', { method: 'POST', json: { email, password } })
      const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0])
      if (!response.ok || cookie.length === 0) throw new Error(`${email} could not sign in: ${await response.text()}`)
      return { Cookie: cookie.join('; '), Origin: TEST_ORIGIN }
    },
    stop: async () => {
      if (database === 'mongodb') await dropDatabase(payload)
      await payload.destroy()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function freshMongoUrl(): string {
  const base = process.env['MONGODB_TEST_URL']
  if (!base) throw new Error('TEST_DATABASE=mongodb needs MONGODB_TEST_URL')
  const url = new URL(base)
  url.pathname = `/miaopu-test-${process.env['VITEST_POOL_ID'] ?? '0'}-${randomBytes(4).toString('hex')}`
  return url.href
}

async function dropDatabase(payload: Payload): Promise<void> {
  const { connection } = payload.db as unknown as { connection: { dropDatabase: () => Promise<void> } }
  await connection.dropDatabase()
}

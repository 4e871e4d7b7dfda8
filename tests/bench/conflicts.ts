import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startMongo } from '../helpers/mongo.ts'
import { quantile, report, rounded } from './figures.ts'

interface Options {
  readonly json: boolean
  readonly database?: string | undefined
  readonly lectures?: number | undefined
}

const YEAR = 2026
const WARM_UP = 60
const TIMES = 400

/**
 * `npm run bench -- conflicts --lectures 10000`: what speaks against a new lecture, and the nearest free time, with so
 * many lectures in the year; from the database to the answer. A part of the plans clashes, others only touch.
 */
export async function run({ json, database = 'sqlite', lectures = 10_000 }: Options): Promise<void> {
  const mongo = database === 'mongodb' ? await startMongo() : undefined
  if (database === 'mongodb' && !mongo) {
    throw new Error('No MongoDB: put a mongod on the PATH, or set MONGOMS_SYSTEM_BINARY or MONGODB_TEST_URL.')
  }
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-bench-conflicts-'))
  const databaseUrl = mongo && freshDatabase(mongo.url)
  Object.assign(process.env, { DATA_DIR: dataDir, FILL: 'nothing', LOG_LEVEL: 'error' })
  if (databaseUrl) process.env['DATABASE_URL'] = databaseUrl
  else delete process.env['DATABASE_URL']
  const { openPayload } = await import('../../cms/database/open.ts')
  const { runningEnv } = await import('../../cms/running-env.ts')
  const { default: config } = await import('../../cms/payload.config.ts')
  const payload = await openPayload(runningEnv(), { config })
  try {
    report(`a new lecture among ${lectures} of the year (${database})`, await measure(payload, lectures), json)
  } finally {
    if (databaseUrl) {
      await (payload.db as unknown as { connection: { dropDatabase: () => Promise<void> } }).connection.dropDatabase()
    }
    await payload.destroy()
    await fs.rm(dataDir, { recursive: true, force: true })
    await mongo?.stop()
  }
}

type Payload = Awaited<ReturnType<typeof import('../../cms/database/open.ts').openPayload>>

async function measure(payload: Payload, lectures: number): Promise<Record<string, number>> {
  const { fillLectures } = await import('./fill-lectures.ts')
  const { judgePlan } = await import('../../cms/planning/judge-plan.ts')
  const { anyPlan, rooms } = await fillLectures(payload, YEAR, lectures)
  const { totalDocs } = await payload.count({ collection: 'lectures', overrideAccess: true })
  const times: number[] = []
  let blocked = 0
  let proposed = 0
  for (let number = 0; number < WARM_UP + TIMES; number++) {
    const plan = anyPlan()
    const start = performance.now()
    const { conflicts, nearestFree } = await judgePlan({ payload }, plan, rooms, `${YEAR}-01-01T00:00:00.000Z`)
    const ms = performance.now() - start
    if (number < WARM_UP) continue
    times.push(ms)
    if (conflicts.some(({ severity }) => severity === 'block')) blocked++
    if (nearestFree) proposed++
  }
  return {
    lectures: totalDocs,
    checks: times.length,
    blocked,
    proposed,
    medianMs: rounded(quantile(times, 0.5)),
    p95Ms: rounded(quantile(times, 0.95)),
  }
}

function freshDatabase(mongo: string): string {
  const url = new URL(mongo)
  url.pathname = `/miaopu-bench-${randomBytes(4).toString('hex')}`
  return url.href
}

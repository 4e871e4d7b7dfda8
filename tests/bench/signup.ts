import { randomBytes } from 'node:crypto'
import { firstAdministrator } from '../helpers/administrator.ts'
import { startMongo } from '../helpers/mongo.ts'
import { startRealServer } from '../helpers/server.ts'
import { quantile, report, rounded } from './figures.ts'

const SEATS = 50
const DAY = 86_400_000

interface Options {
  readonly json: boolean
  readonly database?: string | undefined
  /** Families that sign up at once. */
  readonly clients?: number | undefined
}

/**
 * `npm run bench -- signup`: families sign up at once, over HTTP and through the real server, for a lecture of 50 seats.
 * A burst on another lecture goes before, so that the figures are those of a server that has been running.
 */
export async function run({ json, database = 'sqlite', clients = 300 }: Options): Promise<void> {
  const mongo = database === 'mongodb' ? await startMongo() : undefined
  if (database === 'mongodb' && !mongo) {
    throw new Error('No MongoDB: put a mongod on the PATH, or set MONGOMS_SYSTEM_BINARY or MONGODB_TEST_URL.')
  }
  try {
    const server = await startRealServer({
      FILL: 'nothing',
      SIGN_UP_LIMIT: '1000000',
      ...(mongo && { DATABASE_URL: freshDatabase(mongo.url) }),
    })
    try {
      const headers = await firstAdministrator(server.url)
      const [warmUp, lecture] = await makeLectures(server.url, headers, ['warm-up', 'full-house'])
      await burst(server.url, warmUp, clients)
      report(
        `${clients} families at once for ${SEATS} seats (${database})`,
        await burst(server.url, lecture, clients),
        json,
      )
    } finally {
      await server.stop()
    }
  } finally {
    await mongo?.stop()
  }
}

async function burst(url: string, lecture: string, clients: number): Promise<Record<string, number>> {
  const start = performance.now()
  const attempts = await Promise.all(Array.from({ length: clients }, (_, family) => attempt(url, lecture, family)))
  const seconds = (performance.now() - start) / 1000
  const count = (isMeant: (one: Attempt) => boolean) => attempts.filter(isMeant).length
  return {
    confirmed: count(({ status }) => status === 201),
    full: count(({ code }) => code === 'full'),
    errors5xx: count(({ status }) => status >= 500),
    attemptsPerSecond: rounded(clients / seconds),
    p99Ms: rounded(
      quantile(
        attempts.map(({ ms }) => ms),
        0.99,
      ),
    ),
  }
}

interface Attempt {
  readonly status: number
  readonly code: string | undefined
  readonly ms: number
}

async function attempt(url: string, lecture: string, family: number): Promise<Attempt> {
  const phone = String(13_000_000_000 + family)
  const body = { lecture, name: `第 ${family} 家`, phone, childMonths: 8, adults: 1, children: 0, consent: true }
  const start = performance.now()
  const response = await fetch(`${url}/api/public/sign-ups`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { errors } = (await response.json()) as { errors?: { code?: string }[] }
  return { status: response.status, code: errors?.[0]?.code, ms: performance.now() - start }
}

/** Open lectures with what they need around them, made through REST. Their slugs. */
async function makeLectures<const Slugs extends readonly string[]>(
  url: string,
  headers: Record<string, string>,
  slugs: Slugs,
): Promise<Slugs> {
  const create = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const response = await fetch(`${url}/api/${collection}?depth=0`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    })
    if (!response.ok) throw new Error(`${collection} answered ${response.status}: ${await response.text()}`)
    return ((await response.json()) as { doc: { id: string } }).doc.id
  }
  const region = await create('regions', { code: '990001', name: '示范县', level: 'county' })
  const venue = await create('venues', {
    slug: 'hall',
    name: '妇女儿童活动中心',
    type: '妇女儿童活动中心',
    region,
    address: '学院路 1 号',
    rooms: [{ name: '多功能厅', capacity: SEATS }],
  })
  const introduction = '儿童保健医生。'
  const trainer = await create('trainers', { slug: 'wang', name: '王老师', role: '专家', introduction })
  for (const slug of slugs) {
    await create('lectures', {
      slug,
      title: '辅食添加',
      summary: '六个月以后怎么吃。',
      type: '家长课堂',
      state: 'open',
      startsAt: new Date(Date.now() + 3 * DAY).toISOString(),
      endsAt: new Date(Date.now() + 4 * DAY).toISOString(),
      signUpUntil: new Date(Date.now() + 2 * DAY).toISOString(),
      venue,
      room: '多功能厅',
      trainer,
      minMonths: 6,
      maxMonths: 12,
      capacity: SEATS,
      fee: '免费',
    })
  }
  return slugs
}

function freshDatabase(mongo: string): string {
  const url = new URL(mongo)
  url.pathname = `/miaopu-bench-${randomBytes(4).toString('hex')}`
  return url.href
}

import { randomBytes } from 'node:crypto'
import { firstAdministrator } from '../helpers/administrator.ts'
import { startMongo } from '../helpers/mongo.ts'
import { type RealServer, startRealServer } from '../helpers/server.ts'
import { quantile, report, rounded } from './figures.ts'
import { type Answer, ask } from './signup/client.ts'
import { makeLectures, SEATS } from './signup/lectures.ts'
import { examine, orderOfOffers } from './signup/examine.ts'

interface Options {
  readonly json: boolean
  readonly database?: string | undefined
  /** Families that sign up at once. */
  readonly clients?: number | undefined
  /** How many of those for whom there is no seat go on the waiting list. */
  readonly waiting?: number | undefined
  /** Servers on one database, which families reach in turn. */
  readonly processes?: number | undefined
}

/**
 * `npm run bench -- signup`: families sign up at once, over HTTP and through real servers, for a lecture of 50 seats; the
 * first ones who are told that it is full go on the waiting list. Then everybody's answer is compared with what the
 * server holds. A burst on another lecture goes before, so that the figures are those of a server that has been running.
 */
export async function run({
  json,
  database = 'sqlite',
  clients = 300,
  waiting = 0,
  processes = 1,
}: Options): Promise<void> {
  if (processes > 1 && database !== 'mongodb') throw new Error('Several processes share a MongoDB: --database mongodb')
  const mongo = database === 'mongodb' ? await startMongo() : undefined
  if (database === 'mongodb' && !mongo) {
    throw new Error('No MongoDB: put a mongod on the PATH, or set MONGOMS_SYSTEM_BINARY or MONGODB_TEST_URL.')
  }
  const env = {
    FILL: 'nothing',
    SIGN_UP_LIMIT: '1000000',
    SECRET: randomBytes(24).toString('hex'),
    DATA_KEY: randomBytes(32).toString('hex'),
    ...(mongo && { DATABASE_URL: freshDatabase(mongo.url) }),
  }
  const servers: RealServer[] = []
  try {
    // One after the other: the first makes the collections.
    while (servers.length < processes) servers.push(await startRealServer(env))
    const urls = servers.map(({ url }) => url)
    const headers = await firstAdministrator(urls[0]!)
    const lectures = await makeLectures(urls[0]!, headers, ['warm-up', 'full-house'])
    await burst(urls, lectures[0]!.slug, clients, waiting)
    const attempts = await burst(urls, lectures[1]!.slug, clients, waiting)
    const examined = await examine(urls[0]!, headers, lectures[1]!.id, attempts.answers)
    const outOfOrder = await orderOfOffers(urls[0]!, headers, lectures[1]!.id, attempts.answers)
    report(
      `${clients} families at once for ${SEATS} seats, ${waiting} wait (${database}, ${processes} process${processes > 1 ? 'es' : ''})`,
      { ...tally(attempts.answers, attempts.turnedAway), ...examined, outOfOrder, ...speed(attempts) },
      json,
    )
  } finally {
    for (const server of servers) await server.stop()
    await mongo?.stop()
  }
}

interface Burst {
  /** The last answer that each family got. */
  readonly answers: readonly Answer[]
  /** Families that were told it is full and went on the waiting list, or tried to. */
  readonly turnedAway: number
  readonly times: readonly number[]
  readonly seconds: number
}

async function burst(urls: readonly string[], lecture: string, clients: number, waiting: number): Promise<Burst> {
  const start = performance.now()
  const times: number[] = []
  let turnedAway = 0
  const answers = await Promise.all(
    Array.from({ length: clients }, async (_, family) => {
      const url = urls[family % urls.length]!
      const body = { ...FAMILY, lecture, name: `第 ${family} 家`, phone: String(13_000_000_000 + family) }
      const first = await ask(url, 'POST', '/api/public/sign-ups', body)
      times.push(first.ms)
      if (codeOf(first) !== 'full' || turnedAway >= waiting) return first
      turnedAway += 1
      const second = await ask(url, 'POST', '/api/public/sign-ups', { ...body, wait: true })
      times.push(second.ms)
      return second
    }),
  )
  return { answers, turnedAway, times, seconds: (performance.now() - start) / 1000 }
}

const FAMILY = { childMonths: 8, adults: 1, children: 0, consent: true }

const codeOf = ({ body }: Answer) => (body['errors'] as { code?: string }[] | undefined)?.[0]?.code

function tally(answers: readonly Answer[], turnedAway: number): Record<string, number> {
  const count = (isMeant: (one: Answer) => boolean) => answers.filter(isMeant).length
  const waiting = count(({ body }) => body['state'] === 'waiting')
  return {
    confirmed: count(({ body }) => body['state'] === 'confirmed'),
    waiting,
    full: count((one) => codeOf(one) === 'full'),
    busy: count((one) => codeOf(one) === 'busy'),
    errors5xx: count(({ status }) => status >= 500),
    waitingRefused: turnedAway - waiting,
  }
}

function speed({ times, seconds }: Burst): Record<string, number> {
  return { attemptsPerSecond: rounded(times.length / seconds), p99Ms: rounded(quantile(times, 0.99)) }
}

function freshDatabase(mongo: string): string {
  const url = new URL(mongo)
  url.pathname = `/miaopu-bench-${randomBytes(4).toString('hex')}`
  return url.href
}

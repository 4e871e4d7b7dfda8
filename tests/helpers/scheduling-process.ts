import { pino } from 'pino'
import { openPayload } from '../../cms/database/open.ts'
import { runningEnv } from '../../cms/running-env.ts'
import { Scheduler } from '../../cms/scheduling/scheduler.ts'

/** A server's scheduler in a process of its own, to be killed. Says `started`, and `holding` when it takes over. */
const { default: config } = await import('../../cms/payload.config.ts')
const payload = await openPayload(runningEnv(), { config })
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const logger = pino({ level: 'silent' })
const info = (): void => say('holding')
new Scheduler({ payload, logger: Object.assign(logger, { info }), ttl: 8_000, every: 100 }).start()
say('started')
setInterval(() => {}, 60_000)

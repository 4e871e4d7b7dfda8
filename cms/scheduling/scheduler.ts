import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { holdsLease, leaseFor, mayTake, renewalInterval, takesOver } from '../domain/schedule-lease.ts'
import { findLease, renewLease, takeLease } from './lease-store.ts'
import { freeStrandedJobs, runDueJob } from './scheduled-jobs.ts'

interface Options {
  readonly payload: Payload
  readonly logger: Pick<Logger, 'info' | 'error'>
  /** After so many ms of silence another process takes over. */
  readonly ttl?: number
  /** ms between two looks at what is due. */
  readonly every?: number
}

const TTL_MS = 60_000
const EVERY_MS = 5_000

/**
 * Publishes and takes offline what was scheduled. Of all processes on a database one does it at a time: the one that
 * holds the lease. When it dies, another takes over after `ttl` and does again what was under way.
 */
export class Scheduler {
  readonly #payload: Payload
  readonly #logger: Options['logger']
  readonly #ttl: number
  readonly #every: number
  readonly #holder = `${hostname()} ${process.pid} ${randomUUID()}`
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor({ payload, logger, ttl = TTL_MS, every = EVERY_MS }: Options) {
    this.#payload = payload
    this.#logger = logger
    this.#ttl = ttl
    this.#every = Math.min(every, renewalInterval(ttl))
  }

  start(): void {
    this.#round = this.#work()
      .catch((err: unknown) => this.#logger.error({ err }, 'scheduled work failed, it is tried again'))
      .finally(() => {
        if (this.#isStopped) return
        this.#timer = setTimeout(() => this.start(), this.#every)
        this.#timer.unref()
      })
  }

  /** Ends after the job at hand, and lets another process go on at once. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#round
    const found = await findLease(this.#payload)
    if (found?.lease.holder !== this.#holder) return
    await renewLease(this.#payload, found, { holder: this.#holder, renewedAt: new Date(0).toISOString() })
  }

  async #work(): Promise<void> {
    while (!this.#isStopped && (await this.#hold()) && (await runDueJob(this.#payload))) {
      // The lease is looked at before each job.
    }
  }

  /** Whether this process may start a job now; takes or renews the lease where that is due. */
  async #hold(): Promise<boolean> {
    const found = await findLease(this.#payload)
    const now = new Date()
    if (!mayTake(found?.lease, this.#holder, now, this.#ttl)) return false
    const lease = leaseFor(this.#holder, now)
    if (takesOver(found?.lease, this.#holder)) {
      if (!(await takeLease(this.#payload, found, lease))) return false
      await freeStrandedJobs(this.#payload)
      this.#logger.info({ holder: this.#holder }, 'this process runs what is scheduled')
      return true
    }
    if (found && now.getTime() - Date.parse(found.lease.renewedAt) >= renewalInterval(this.#ttl)) {
      await renewLease(this.#payload, found, lease)
      return true
    }
    return holdsLease(found?.lease, this.#holder, now, this.#ttl)
  }
}

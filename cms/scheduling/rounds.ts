import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { holdsLease, leaseFor, mayTake, renewalInterval, takesOver } from '../domain/schedule-lease.ts'
import { findLease, type LeaseName, renewLease, takeLease } from './lease-store.ts'

export interface RoundsOptions {
  readonly payload: Payload
  readonly logger: Pick<Logger, 'info' | 'error'>
  /** After so many ms of silence another process takes over. */
  readonly ttl?: number
  /** ms between two looks at what is due. */
  readonly every?: number
}

/** Work that one process does at a time. */
export interface LeasedWork {
  readonly lease: LeaseName
  /** Does one piece of it; false when nothing is due. Whatever a crash interrupts is done again. */
  readonly next: (payload: Payload) => Promise<boolean>
  /** Before the first piece, when another process had the work, or none. */
  readonly takeOver?: (payload: Payload) => Promise<void>
}

const TTL_MS = 60_000
const EVERY_MS = 5_000

/**
 * Does work in rounds. Of all processes on a database one does it at a time: the one that holds the lease. When it dies,
 * another takes over after `ttl` and does again what was under way.
 */
export class Rounds {
  readonly #payload: Payload
  readonly #work: LeasedWork
  readonly #logger: RoundsOptions['logger']
  readonly #ttl: number
  readonly #every: number
  readonly #holder = `${hostname()} ${process.pid} ${randomUUID()}`
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor(work: LeasedWork, { payload, logger, ttl = TTL_MS, every = EVERY_MS }: RoundsOptions) {
    this.#work = work
    this.#payload = payload
    this.#logger = logger
    this.#ttl = ttl
    this.#every = Math.min(every, renewalInterval(ttl))
  }

  start(): void {
    this.#round = this.#doRound()
      .catch((err: unknown) =>
        this.#logger.error({ err, lease: this.#work.lease }, 'scheduled work failed, it is tried again'),
      )
      .finally(() => {
        if (this.#isStopped) return
        this.#timer = setTimeout(() => this.start(), this.#every)
        this.#timer.unref()
      })
  }

  /** Ends after the piece at hand, and lets another process go on at once. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#round
    const found = await findLease(this.#payload, this.#work.lease)
    if (found?.lease.holder !== this.#holder) return
    await renewLease(this.#payload, found, { holder: this.#holder, renewedAt: new Date(0).toISOString() })
  }

  async #doRound(): Promise<void> {
    while (!this.#isStopped && (await this.#hold()) && (await this.#work.next(this.#payload))) {
      // The lease is looked at before each piece.
    }
  }

  /** Whether this process may start a piece now; takes or renews the lease where that is due. */
  async #hold(): Promise<boolean> {
    const found = await findLease(this.#payload, this.#work.lease)
    const now = new Date()
    if (!mayTake(found?.lease, this.#holder, now, this.#ttl)) return false
    const lease = leaseFor(this.#holder, now)
    if (takesOver(found?.lease, this.#holder)) {
      if (!(await takeLease(this.#payload, found, lease, this.#work.lease))) return false
      await this.#work.takeOver?.(this.#payload)
      this.#logger.info({ holder: this.#holder, lease: this.#work.lease }, 'this process runs what is scheduled')
      return true
    }
    if (found && now.getTime() - Date.parse(found.lease.renewedAt) >= renewalInterval(this.#ttl)) {
      await renewLease(this.#payload, found, lease)
      return true
    }
    return holdsLease(found?.lease, this.#holder, now, this.#ttl)
  }
}

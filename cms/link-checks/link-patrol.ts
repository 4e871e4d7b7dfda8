import { type DeadLink, isLiveLinkDue, type LiveLink, liveLinkAfter } from '../domain/live-link.ts'
import type { LinkAnswer } from '../domain/link-state.ts'
import { dayInChina } from '../domain/review-day.ts'
import { ask } from './ask.ts'

interface Options {
  /** The web pages that live texts link to. */
  readonly list: () => Promise<readonly string[]>
  readonly onError: (error: unknown) => void
  readonly askFor?: (url: string) => Promise<LinkAnswer>
}

/** A start is busy enough. */
const FIRST_MS = 5 * 60_000
/** Between two questions. */
const EVERY_MS = 30_000
const LIST_MS = 3_600_000

/**
 * Asks for the pages that live texts link to, one at a time and seldom, and remembers while the process lives which are
 * gone. Each process asks for itself. Without a way out it finds nothing and disturbs nobody.
 */
export class LinkPatrol {
  readonly #options: Options
  #known = new Map<string, LiveLink>()
  #urls: readonly string[] = []
  #listedAt = Number.NEGATIVE_INFINITY
  #listing: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(options: Options) {
    this.#options = options
  }

  start(firstMs = FIRST_MS, everyMs = EVERY_MS): void {
    this.#timer = setTimeout(() => {
      void this.next(new Date())
        .catch(this.#options.onError)
        .finally(() => {
          if (!this.#isStopped) this.start(everyMs, everyMs)
        })
    }, firstMs)
    this.#timer.unref()
  }

  /** Ends once nothing is read from the database; a question that is out is not waited for. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#listing
  }

  /** Asks for one page that is due, if any. Returns its address. */
  async next(now: Date): Promise<string | undefined> {
    if (now.getTime() - this.#listedAt >= LIST_MS) await (this.#listing = this.#list(now))
    const url = this.#urls.find((one) => isLiveLinkDue(this.#known.get(one), now))
    if (url === undefined || this.#isStopped) return undefined
    const answer = await this.#ask(url)
    const isOnline = answer.kind !== 'failed' || (await this.#isOnline(url))
    this.#known.set(url, liveLinkAfter(this.#known.get(url), answer, now.toISOString(), isOnline))
    return url
  }

  /** The pages that are gone. */
  dead(): ReadonlyMap<string, DeadLink> {
    return new Map(
      [...this.#known].flatMap(([url, { isDead, gone }]): [string, DeadLink][] =>
        isDead && gone ? [[url, { why: gone.why, since: dayInChina(new Date(gone.since)) }]] : [],
      ),
    )
  }

  async #list(now: Date): Promise<void> {
    this.#urls = [...new Set(await this.#options.list())]
    this.#listedAt = now.getTime()
    const listed = new Set(this.#urls)
    this.#known = new Map([...this.#known].filter(([url]) => listed.has(url)))
  }

  #ask(url: string): Promise<LinkAnswer> {
    const { askFor = ask } = this.#options
    return askFor(url).catch((): LinkAnswer => ({ kind: 'failed', code: 'UNKNOWN' }))
  }

  /** Whether a page of another host answers that did before. */
  async #isOnline(silent: string): Promise<boolean> {
    const host = new URL(silent).host
    const other = this.#urls.find((url) => {
      const known = this.#known.get(url)
      return known?.isSure && !known.gone && URL.canParse(url) && new URL(url).host !== host
    })
    return other !== undefined && (await this.#ask(other)).kind === 'answered'
  }
}

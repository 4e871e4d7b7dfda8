import { isDue, linkAfter, type LinkAnswer, type LinkState } from '../domain/link-state.ts'
import { dayInChina } from '../domain/review-day.ts'
import { ask } from './ask.ts'

const AT_ONCE = 3
/** The least recently asked are forgotten first. */
const MOST_KNOWN = 5000
const MOST_WAITING = 500
const RECENTLY_MS = 10 * 60_000

/** Asks for web addresses in the background, and remembers what came of it while the process lives. */
export class LinkChecker {
  readonly #ask: (url: string) => Promise<LinkAnswer>
  readonly #known = new Map<string, LinkState>()
  readonly #waiting = new Set<string>()
  readonly #idle: (() => void)[] = []
  #running = 0
  #answeredAt = Number.NEGATIVE_INFINITY

  constructor(askFor: (url: string) => Promise<LinkAnswer> = ask) {
    this.#ask = askFor
  }

  /** Has those looked at that are due; returns how many answers are awaited. Never waits, never fails. */
  look(urls: readonly string[], now = new Date()): number {
    for (const url of urls) {
      if (this.#waiting.size < MOST_WAITING && isDue(this.#known.get(url), now)) this.#waiting.add(url)
    }
    this.#start()
    return urls.filter((url) => this.#waiting.has(url)).length
  }

  /** Those of the addresses that were found dead, with the day in China on which they last were asked for. */
  deadAmong(urls: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
      urls.flatMap((url): [string, string][] => {
        const state = this.#known.get(url)
        return state?.isDead ? [[url, dayInChina(new Date(state.at))]] : []
      }),
    )
  }

  /** When nothing is under way. */
  settled(): Promise<void> {
    return this.#waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve))
  }

  readonly #asked = new Set<string>()

  #start(): void {
    for (const url of this.#waiting) {
      if (this.#running >= AT_ONCE) return
      if (this.#asked.has(url)) continue
      this.#asked.add(url)
      this.#running += 1
      void this.#askFor(url)
    }
  }

  async #askFor(url: string): Promise<void> {
    const answer = await this.#ask(url).catch((): LinkAnswer => ({ kind: 'failed', code: 'UNKNOWN' }))
    if (answer.kind === 'answered') this.#answeredAt = Date.now()
    const isOnline = Date.now() - this.#answeredAt < RECENTLY_MS
    const before = this.#known.get(url)
    this.#known.delete(url)
    this.#known.set(url, linkAfter(before, answer, new Date().toISOString(), isOnline))
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest)
    this.#waiting.delete(url)
    this.#asked.delete(url)
    this.#running -= 1
    this.#start()
    if (this.#waiting.size === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }
}

/** The one of this process. */
export const linkChecker = new LinkChecker()

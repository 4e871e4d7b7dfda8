import { Worker } from 'node:worker_threads'
import type { Visit } from '../../content/contract/visit.ts'
import type { CatalogChange, Rendered } from './load-site.ts'
import type { FromRenderer, RendererSettings, ToRenderer } from './messages.ts'
import type { CatalogPatch } from './patch-catalog.ts'

type News = Exclude<FromRenderer, { kind: 'rendered' | 'refused' }>

/** How long a visitor's live page may take. */
const LIVE_TIMEOUT_MS = 15_000

/** The server's end of the thread that renders. */
export class RendererThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve: (rendered: Rendered) => void; reject: (error: Error) => void }>()
  readonly #ended: Promise<void>
  #lastId = 0
  #broken: Error | undefined

  constructor(settings: RendererSettings, onNews: (news: News) => void) {
    this.#worker = new Worker(new URL('./renderer.ts', import.meta.url), { workerData: settings })
    this.#worker.on('message', (message: FromRenderer) => {
      if (message.kind === 'rendered') this.#settle(message.id)?.resolve(message.rendered)
      else if (message.kind === 'refused') this.#settle(message.id)?.reject(new Error(message.reason))
      else onNews(message)
    })
    this.#worker.on('error', (thrown) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      this.#broken = error
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
      onNews({ kind: 'broken', reason: error.message })
    })
    this.#ended = new Promise((resolve) => this.#worker.once('exit', () => resolve()))
  }

  #settle(id: number) {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }

  send(message: ToRenderer): void {
    this.#worker.postMessage(message)
  }

  /** Renders one visitor's page, ahead of all other work. */
  renderLive(page: string | CatalogChange, visit: Visit, patches: readonly CatalogPatch[] = []): Promise<Rendered> {
    if (this.#broken) return Promise.reject(this.#broken)
    const id = ++this.#lastId
    return new Promise<Rendered>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          this.#settle(id)?.reject(
            new Error(`${typeof page === 'string' ? page : page.slug} was not rendered in time`),
          ),
        LIVE_TIMEOUT_MS,
      )
      const done =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer)
          settle(value)
        }
      this.#waiting.set(id, { resolve: done(resolve), reject: done(reject) })
      this.send({ kind: 'live', id, page, visit, patches })
    })
  }

  /** Ends after the page at hand. */
  async stop(): Promise<void> {
    this.send({ kind: 'stop' })
    await this.#ended
  }
}

import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Visit } from '../../content/contract/visit.ts'
import { type Change, followChanges } from '../database/change-feed.ts'
import { CatalogSource, type PublishingProblem } from './catalog-source.ts'
import type { Rendered } from './load-site.ts'
import type { FromRenderer, RendererSettings } from './messages.ts'
import type { CatalogPatch } from './patch-catalog.ts'
import { RendererThread } from './renderer-thread.ts'
import { dayInChina } from './to-contract/days.ts'

/** How often it looks whether a new day began or the clock was set. */
const CLOCK_CHECK_MS = 30_000
/** The clock may run this much slower or faster than the machine's own timer between two looks. */
const CLOCK_DRIFT_MS = 5_000
/** As often everything is read anew, so that what the feed of changes may have lost does not stay lost. */
const RELOAD_MS = 60 * 60 * 1000
/** After a failed reading. */
const RETRY_MS = 5_000
/** What is no list of the Catalog. */
const BASE_COLLECTIONS = new Set(['settings'])

export interface PublisherStatus {
  state: 'starting' | 'publishing' | 'idle' | 'broken'
  /** Number of the newest state of the Catalog, and of the newest one that is wholly in the files. */
  revision: number
  published: number
  routes: number
  progress: { done: number; total: number } | undefined
  lastSweepMs: number | undefined
  /** Routes whose last good file is still served because their render failed. */
  failures: { route: string; reason: string }[]
  /** Why the published folder cannot be written now; the site stays as it was meanwhile. */
  folder: string | undefined
  /** Published documents that cannot be shown. */
  problems: PublishingProblem[]
  reason?: string
}

interface Options extends RendererSettings {
  payload: Payload
  logger: Logger
  /** Public address of the site. */
  origin: string
  now?: () => number
}

/** Keeps the published folder equal to what is published in the CMS. */
export class Publisher {
  readonly #options: Options
  readonly #thread: RendererThread
  readonly #failures = new Map<string, string>()
  readonly #settled: { resolve: () => void; reject: (reason: Error) => void }[] = []
  #status: Omit<PublisherStatus, 'failures'> = {
    state: 'starting',
    revision: 0,
    published: 0,
    routes: 0,
    progress: undefined,
    lastSweepMs: undefined,
    folder: undefined,
    problems: [],
  }
  readonly #source: CatalogSource
  #heldBack: readonly string[] = []
  #today = ''
  #lastReload = 0
  #clockOffset: number
  #waiting = 0
  #stopFollowing = (): void => {}
  #isStopped = false
  #clockTimer: NodeJS.Timeout | undefined
  #queue: Promise<void> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
    this.#source = new CatalogSource(options.payload, options.origin)
    this.#clockOffset = this.#now - performance.now()
    this.#thread = new RendererThread(
      {
        bundle: options.bundle,
        assets: options.assets,
        root: options.root,
        kept: options.kept ?? [],
        seed: options.seed,
      },
      (news) => this.#hear(news),
    )
  }

  get #now(): number {
    return (this.#options.now ?? Date.now)()
  }

  status(): PublisherStatus {
    return { ...this.#status, failures: [...this.#failures].map(([route, reason]) => ({ route, reason })) }
  }

  /** Loads everything and begins to publish; from now on it follows changes. */
  async start(): Promise<void> {
    this.#stopFollowing = followChanges(this.#options.payload, (changes) => {
      void this.#enqueue(() => this.#take(changes))
    })
    await this.#enqueue(() => this.#reload())
    this.#clockTimer = setInterval(() => this.#lookAtClock(), CLOCK_CHECK_MS)
    this.#clockTimer.unref()
  }

  /** A new day changes what is overdue and past. After the clock was set, changes may have been overlooked. */
  #lookAtClock(): void {
    const offset = this.#now - performance.now()
    const wasSet = Math.abs(offset - this.#clockOffset) > CLOCK_DRIFT_MS
    this.#clockOffset = offset
    const isDue = performance.now() - this.#lastReload > RELOAD_MS
    if (wasSet || isDue || this.#day() !== this.#today) void this.#enqueue(() => this.#reload())
  }

  #day(): string {
    return dayInChina(new Date(this.#now).toISOString())
  }

  renderLive(path: string, visit: Visit): Promise<Rendered> {
    return this.#thread.renderLive(path, visit)
  }

  /**
   * Resolves when all that is known now is in the files, or when the folder refuses them (see `folder` in the status);
   * rejects when rendering has stopped for good.
   */
  settled(): Promise<void> {
    if (this.#status.state === 'broken') return Promise.reject(new Error(this.#status.reason))
    if (this.#isSettled()) return Promise.resolve()
    return new Promise((resolve, reject) => this.#settled.push({ resolve, reject }))
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopFollowing()
    clearInterval(this.#clockTimer)
    await this.#queue
    await this.#thread.stop()
  }

  #isSettled(): boolean {
    const { revision, published, folder } = this.#status
    return this.#waiting === 0 && revision > 0 && (published >= revision || folder !== undefined)
  }

  /** One thing at a time, so that an older state never overtakes a newer one. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#waiting += 1
    this.#queue = this.#queue
      .then(() => (this.#isStopped ? undefined : work()))
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        this.#status = { ...this.#status, reason }
        this.#options.logger.error({ err: error }, 'publishing failed, everything is read anew later')
        const timer = setTimeout(() => void this.#enqueue(() => this.#reload()), RETRY_MS)
        timer.unref()
      })
      .finally(() => {
        this.#waiting -= 1
        this.#settle()
      })
    return this.#queue
  }

  /** Reads everything anew; only what is other than before goes to the thread, which then looks at every file again. */
  async #reload(): Promise<void> {
    this.#today = this.#day()
    this.#lastReload = performance.now()
    const revision = this.#nextRevision()
    const parts = { revision, isUrgent: false, isThorough: true }
    const base = await this.#source.reload(this.#today, (patches) =>
      this.#thread.send({ ...parts, kind: 'update', patches, isLast: false }),
    )
    this.#thread.send({ ...parts, kind: 'update', patches: [], base, isLast: true, heldBack: this.#nextHeldBack() })
    const { reason: _solved, ...status } = this.#status
    this.#status = status
    this.#tellProblems()
  }

  /** Only the documents that changed, and those that show their names; newest first. */
  async #take(changes: readonly Change[]): Promise<void> {
    if (changes.some(({ collection }) => BASE_COLLECTIONS.has(collection))) return this.#reload()
    for (const { collection, id } of newestFirst(changes)) {
      const patches: CatalogPatch[] = []
      await this.#source.take(collection, id, (some) => void patches.push(...some))
      if (patches.length === 0) continue
      const revision = this.#nextRevision()
      this.#thread.send({ kind: 'update', patches, isLast: true, isUrgent: true, isThorough: false, revision })
    }
    const heldBack = this.#nextHeldBack()
    if (heldBack) {
      const quiet = { patches: [], isLast: true, isUrgent: false, isThorough: false }
      this.#thread.send({ kind: 'update', ...quiet, heldBack, revision: this.#nextRevision() })
    }
    this.#tellProblems()
  }

  /** Names whose files stay, when they are others than those last told. */
  #nextHeldBack(): readonly string[] | undefined {
    const heldBack = this.#source.heldBack()
    if (heldBack.join(' ') === this.#heldBack.join(' ')) return undefined
    this.#heldBack = heldBack
    return heldBack
  }

  #nextRevision(): number {
    const revision = this.#status.revision + 1
    this.#status = { ...this.#status, state: 'publishing', revision }
    return revision
  }

  #tellProblems(): void {
    const problems = this.#source.problems()
    const known = new Set(this.#status.problems.map((problem) => JSON.stringify(problem)))
    for (const problem of problems)
      if (!known.has(JSON.stringify(problem))) this.#options.logger.warn(problem, 'published document cannot be shown')
    this.#status = { ...this.#status, problems }
  }

  #hear(news: Exclude<FromRenderer, { kind: 'rendered' | 'refused' }>): void {
    const { logger } = this.#options
    switch (news.kind) {
      case 'failed':
        this.#failures.set(news.route, news.reason)
        return logger.error({ route: news.route, reason: news.reason }, 'page failed, the old one stays')
      case 'mended':
        this.#failures.delete(news.route)
        return undefined
      case 'progress':
        this.#status = { ...this.#status, progress: { done: news.done, total: news.total } }
        return undefined
      case 'touched':
        return logger.debug(news, 'published changed pages')
      case 'swept':
        logger.info(
          { routes: news.routes, written: news.written, removed: news.removed, ms: Math.round(news.ms) },
          'published',
        )
        this.#status = {
          ...this.#status,
          published: news.revision,
          routes: news.routes,
          lastSweepMs: Math.round(news.ms),
        }
        return this.#settle()
      case 'folder':
        this.#status = { ...this.#status, folder: news.reason }
        if (news.reason === undefined) return logger.info('the published folder takes files again')
        logger.error({ reason: news.reason }, 'the published folder cannot be written')
        return this.#settle()
      case 'broken':
        this.#status = { ...this.#status, state: 'broken', reason: news.reason }
        for (const { reject } of this.#settled.splice(0)) reject(new Error(news.reason))
        return logger.fatal({ reason: news.reason }, 'rendering stopped')
    }
  }

  #settle(): void {
    if (!this.#isSettled() || this.#status.state === 'broken') return
    if (this.#status.published >= this.#status.revision)
      this.#status = { ...this.#status, state: 'idle', progress: undefined }
    for (const { resolve } of this.#settled.splice(0)) resolve()
  }
}

/** Each document once. */
function newestFirst(changes: readonly Change[]): Change[] {
  const newest = new Map<string, Change>()
  for (const change of changes.toReversed()) {
    const document = `${change.collection} ${change.id}`
    if (!newest.has(document)) newest.set(document, change)
  }
  return [...newest.values()]
}

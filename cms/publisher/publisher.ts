import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { Catalog } from '../../content/contract/catalog.ts'
import type { Visit } from '../../content/contract/visit.ts'
import { type Change, followChanges } from '../database/change-feed.ts'
import { buildCatalog, type NameRegister, type PublishingProblem, toEntry } from './build-catalog.ts'
import type { Rendered } from './load-site.ts'
import type { FromRenderer, RendererSettings } from './messages.ts'
import { type CatalogPatch, patchCatalog } from './patch-catalog.ts'
import { PUBLISHED_LISTS, type Stored } from './published.ts'
import { RendererThread } from './renderer-thread.ts'
import { dayInChina } from './to-contract/days.ts'
import { Unpublishable } from './to-contract/names.ts'

/** After a change everything is loaded and swept once no other came for this long ... */
const QUIET_MS = 300
/** ... or at the latest after this. */
const PATIENCE_MS = 3_000
const DAY_CHECK_MS = 30_000

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
    problems: [],
  }
  #names: NameRegister | undefined
  #catalog: Catalog | undefined
  #today = ''
  #firstUnswept: number | undefined
  #timer: NodeJS.Timeout | undefined
  #stopFollowing = (): void => {}
  #isStopped = false
  #dayTimer: NodeJS.Timeout | undefined
  #queue: Promise<void> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
    this.#thread = new RendererThread({ bundle: options.bundle, assets: options.assets, root: options.root }, (news) =>
      this.#hear(news),
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
    await this.#enqueue(() => this.#publishAll())
    this.#dayTimer = setInterval(() => {
      if (dayInChina(new Date(this.#now).toISOString()) !== this.#today) void this.#enqueue(() => this.#publishAll())
    }, DAY_CHECK_MS)
    this.#dayTimer.unref()
  }

  renderLive(path: string, visit: Visit): Promise<Rendered> {
    return this.#thread.renderLive(path, visit)
  }

  /** Resolves when all that is known now is in the files; rejects when rendering has stopped for good. */
  settled(): Promise<void> {
    if (this.#status.state === 'broken') return Promise.reject(new Error(this.#status.reason))
    if (this.#status.published >= this.#status.revision && this.#firstUnswept === undefined) return Promise.resolve()
    return new Promise((resolve, reject) => this.#settled.push({ resolve, reject }))
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopFollowing()
    clearTimeout(this.#timer)
    clearInterval(this.#dayTimer)
    await this.#queue
    await this.#thread.stop()
  }

  /** One thing at a time, so that an older state never overtakes a newer one. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      this.#status = { ...this.#status, reason }
      this.#options.logger.error({ err: error }, 'publishing failed')
      this.#sweepLater()
    })
    return this.#queue
  }

  async #publishAll(): Promise<void> {
    this.#firstUnswept = undefined
    clearTimeout(this.#timer)
    this.#today = dayInChina(new Date(this.#now).toISOString())
    const { payload, origin } = this.#options
    const { catalog, names, problems } = await buildCatalog(payload, {
      origin,
      today: this.#today,
      previous: this.#catalog,
    })
    this.#names = names
    this.#catalog = catalog
    const { reason: _solved, ...status } = this.#status
    this.#status = { ...status, state: 'publishing', problems, revision: status.revision + 1 }
    for (const problem of problems) this.#options.logger.warn(problem, 'published document cannot be shown')
    this.#thread.send({ kind: 'catalog', catalog, revision: this.#status.revision })
  }

  /** The fast way: only the documents that changed. The sweep after it makes right whatever this overlooks. */
  async #take(changes: readonly Change[]): Promise<void> {
    const patches: CatalogPatch[] = []
    for (const change of newestFirst(changes)) {
      const patch = await this.#patchOf(change)
      if (patch) patches.push(patch)
    }
    if (patches.length > 0) {
      this.#status = { ...this.#status, state: 'publishing', revision: this.#status.revision + 1 }
      // A document that is published and then spoilt before the sweep keeps its page, too.
      if (this.#catalog) this.#catalog = patchCatalog(this.#catalog, patches)
      this.#thread.send({ kind: 'patches', patches, revision: this.#status.revision })
    }
    this.#sweepLater()
  }

  #sweepLater(): void {
    if (this.#isStopped) return
    this.#firstUnswept ??= this.#now
    const patience = Math.max(0, this.#firstUnswept + PATIENCE_MS - this.#now)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#enqueue(() => this.#publishAll()), Math.min(QUIET_MS, patience))
  }

  async #patchOf({ collection, id }: Change): Promise<CatalogPatch | undefined> {
    const list = PUBLISHED_LISTS.find((each) => each.collection === collection)
    const names = this.#names
    if (!list || !names) return undefined
    const before = names.nameOf(collection, id)
    const { docs } = await this.#options.payload.find({
      collection: list.collection,
      where: { and: [{ id: { equals: id } }, list.where] },
      depth: 0,
      draft: false,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    })
    const document = docs[0] as unknown as Stored | undefined
    if (document) {
      names.set(collection, id, String(document[list.name]))
      try {
        const patch = { list: list.list, ...toEntry(list, document, names, this.#today) }
        return before !== undefined && before !== patch.slug ? { ...patch, before } : patch
      } catch (error) {
        // The old page stays; the sweep's load tells the editor why.
        if (error instanceof Unpublishable) return undefined
        throw error
      }
    }
    names.delete(collection, id)
    return before === undefined ? undefined : { list: list.list, slug: before }
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
        return this.#settle(news.revision, news.routes, news.ms)
      case 'broken':
        this.#status = { ...this.#status, state: 'broken', reason: news.reason }
        for (const { reject } of this.#settled.splice(0)) reject(new Error(news.reason))
        return logger.fatal({ reason: news.reason }, 'rendering stopped')
    }
  }

  #settle(revision: number, routes: number, ms: number): void {
    const isIdle = revision >= this.#status.revision && this.#firstUnswept === undefined
    this.#status = {
      ...this.#status,
      published: revision,
      routes,
      lastSweepMs: Math.round(ms),
      ...(isIdle ? { state: 'idle' as const, progress: undefined } : {}),
    }
    if (!isIdle) return
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

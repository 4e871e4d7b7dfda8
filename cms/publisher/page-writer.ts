import { hash } from 'node:crypto'
import type { Catalog } from '../../content/contract/catalog.ts'
import type { FileThread } from './file-thread-client.ts'
import { folderTrouble } from './folder-trouble.ts'
import type { Site } from './load-site.ts'
import { expectedStatus, fileOfRoute } from './materialise.ts'
import type { FromRenderer } from './messages.ts'

/** So many pages in a row that the folder refused: it is not worth trying the next one now. */
const GIVE_UP_AFTER = 10

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Renders routes into their files and remembers how that went. A failure keeps the last good file and is told. */
export class PageWriter {
  readonly #site: Site
  readonly #files: FileThread
  readonly #tell: (message: FromRenderer) => void
  readonly #failed = new Set<string>()
  /** Routes that the folder refused to take or to let go. */
  readonly #refused = new Set<string>()
  /** Fingerprint of what each route's files hold, known to be whole, or will hold when what is under way ends. */
  readonly #prints = new Map<string, string>()
  /** Writes that have not ended, by route: two of one route must not overtake each other. */
  readonly #underWay = new Map<string, Promise<boolean>>()
  #refusedInARow = 0
  #trouble: string | undefined

  constructor(site: Site, files: FileThread, tell: (message: FromRenderer) => void) {
    this.#site = site
    this.#files = files
    this.#tell = tell
  }

  /** What is on the disk is looked at again. */
  distrustFolder(): void {
    this.#prints.clear()
  }

  /** Whether the folder as a whole seems to refuse. */
  get isBlocked(): boolean {
    return this.#refusedInARow >= GIVE_UP_AFTER
  }

  get refused(): readonly string[] {
    return [...this.#refused]
  }

  get failed(): readonly string[] {
    return [...this.#failed]
  }

  /** Returns whether its files had to change. */
  async publish(route: string, from: Catalog): Promise<boolean> {
    return (await this.begin(route, from)).isWritten
  }

  /**
   * Resolves when the page is rendered, so that the next one can be while this one is compressed and written.
   * `isWritten` never rejects: a failure is remembered and told.
   */
  async begin(route: string, from: Catalog): Promise<{ isWritten: Promise<boolean> }> {
    try {
      const { status, body } = await this.#site.render(route, from)
      if (status !== expectedStatus(route)) throw new Error(`answered ${status} instead of ${expectedStatus(route)}`)
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
      const print = hash('sha1', bytes, 'base64')
      if (this.#prints.get(route) === print) return { isWritten: this.#try(route, () => Promise.resolve(false)) }
      this.#prints.set(route, print)
      return { isWritten: this.#try(route, () => this.#files.write(fileOfRoute(route), bytes)) }
    } catch (error) {
      return { isWritten: this.#try(route, () => Promise.reject(error as Error)) }
    }
  }

  /** The route is no more. */
  forget(route: string): Promise<boolean> {
    return this.#try(route, () => {
      this.#prints.delete(route)
      return this.#files.remove(fileOfRoute(route))
    })
  }

  /** Does something to a route's files, after what is under way with them. */
  #try(route: string, work: () => Promise<boolean>): Promise<boolean> {
    const before = this.#underWay.get(route) ?? Promise.resolve(false)
    const done = before.then(work).then(
      (isWritten) => {
        this.#noteSuccess(route)
        return isWritten
      },
      (error: unknown) => {
        this.#noteFailure(route, error)
        return false
      },
    )
    const settled = done.finally(() => {
      if (this.#underWay.get(route) === settled) this.#underWay.delete(route)
    })
    this.#underWay.set(route, settled)
    return settled
  }

  #noteSuccess(route: string): void {
    if (this.#failed.delete(route)) this.#tell({ kind: 'mended', route })
    this.#refused.delete(route)
    this.#refusedInARow = 0
    if (this.#refused.size === 0) this.#tellTrouble(undefined)
  }

  #noteFailure(route: string, error: unknown): void {
    const trouble = folderTrouble(error)
    this.#failed.add(route)
    this.#prints.delete(route)
    this.#tell({ kind: 'failed', route, reason: trouble ?? reasonOf(error) })
    if (trouble === undefined) return
    this.#refused.add(route)
    this.#refusedInARow += 1
    this.#tellTrouble(trouble)
  }

  /** For trouble with files that belong to no route. */
  noteTrouble(error: unknown): void {
    this.#tellTrouble(folderTrouble(error) ?? reasonOf(error))
  }

  #tellTrouble(trouble: string | undefined): void {
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    this.#tell({ kind: 'folder', reason: trouble })
  }
}

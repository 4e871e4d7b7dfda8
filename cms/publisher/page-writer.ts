import { hash } from 'node:crypto'
import path from 'node:path'
import type { Catalog } from '../../content/contract/catalog.ts'
import { folderTrouble } from './folder-trouble.ts'
import type { Site } from './load-site.ts'
import { expectedStatus, fileOfRoute, removeFile, writeFileWithVariants } from './materialise.ts'
import type { FromRenderer } from './messages.ts'

/** So many pages in a row that the folder refused: it is not worth trying the next one now. */
const GIVE_UP_AFTER = 10

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Renders routes into their files and remembers how that went. A failure keeps the last good file and is told. */
export class PageWriter {
  readonly #site: Site
  readonly #root: string
  readonly #tell: (message: FromRenderer) => void
  readonly #failed = new Set<string>()
  /** Routes that the folder refused to take or to let go. */
  readonly #refused = new Set<string>()
  /** Fingerprint of what each route's files hold, known to be whole. */
  readonly #prints = new Map<string, string>()
  #refusedInARow = 0
  #trouble: string | undefined

  constructor(site: Site, root: string, tell: (message: FromRenderer) => void) {
    this.#site = site
    this.#root = root
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
    return this.#attempt(route, async () => {
      const { status, body } = await this.#site.render(route, from)
      if (status !== expectedStatus(route)) throw new Error(`answered ${status} instead of ${expectedStatus(route)}`)
      const print = hash('sha1', body, 'base64')
      if (this.#prints.get(route) === print) return false
      const isWritten = writeFileWithVariants(path.join(this.#root, fileOfRoute(route)), body)
      this.#prints.set(route, print)
      return isWritten
    })
  }

  /** The route is no more. */
  async forget(route: string): Promise<boolean> {
    return this.#attempt(route, async () => {
      removeFile(this.#root, fileOfRoute(route))
      this.#prints.delete(route)
      return true
    })
  }

  async #attempt(route: string, work: () => Promise<boolean>): Promise<boolean> {
    try {
      const isWritten = await work()
      if (this.#failed.delete(route)) this.#tell({ kind: 'mended', route })
      this.#refused.delete(route)
      this.#refusedInARow = 0
      if (this.#refused.size === 0) this.#tellTrouble(undefined)
      return isWritten
    } catch (error) {
      const trouble = folderTrouble(error)
      this.#failed.add(route)
      this.#prints.delete(route)
      this.#tell({ kind: 'failed', route, reason: trouble ?? reasonOf(error) })
      if (trouble !== undefined) {
        this.#refused.add(route)
        this.#refusedInARow += 1
        this.#tellTrouble(trouble)
      }
      return false
    }
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

import { hash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Payload } from 'payload'
import { settings as settingsSchema } from '../../content/contract/settings.ts'
import { CONTRACT_VERSION } from '../../content/contract/version.ts'
import { loadNames, loadPublished } from './load-documents.ts'
import { NameRegister } from './name-register.ts'
import type { CatalogBase, CatalogPatch } from './patch-catalog.ts'
import { PUBLISHED_LISTS, type PublishedList, type Stored } from './published.ts'
import { Unpublishable } from './to-contract/names.ts'
import { toEntry } from './to-entry.ts'
import { toSettings } from './to-contract/settings.ts'

/** A published document that cannot be shown, with the reason for editors. */
export interface PublishingProblem {
  collection: string
  id: string
  title: string
  reason: string
}

/** Documents read and handed on at a time: the server answers requests in between. */
const BATCH = 200
/** Documents mapped before the server may answer a request. */
const BREATH = 10
/** Two documents that need each other and cannot be shown would be mapped in turns for ever. */
const MAX_ROUNDS = 20

const titleOf = (document: Stored): string =>
  String(document['title'] ?? document['name'] ?? document['key'] ?? document.id)

type Take = (patches: CatalogPatch[]) => void

/**
 * What is published, as differences: it keeps the name and a fingerprint of each entry that it has handed on, and hands
 * on only what became another. The entries themselves are kept by whoever takes them.
 */
export class CatalogSource {
  readonly #payload: Payload
  readonly #origin: string
  readonly #names = new NameRegister()
  /** By collection and id: the name under which an entry was handed on, and a fingerprint of it. */
  readonly #handedOn = new Map<string, { slug: string; print: string }>()
  /** By list and name: the document whose entry has it. A name can pass from one document to another. */
  readonly #owners = new Map<string, string>()
  readonly #problems = new Map<string, PublishingProblem>()
  /** By collection and id: the name of a document that cannot be shown and of which nothing was handed on. */
  readonly #heldBack = new Map<string, string>()
  #basePrint = ''
  #today = ''

  constructor(payload: Payload, origin: string) {
    this.#payload = payload
    this.#origin = origin
  }

  problems(): PublishingProblem[] {
    return [...this.#problems.values()]
  }

  /** Names of published documents of which this process never had a text that can be shown. */
  heldBack(): string[] {
    return [...new Set(this.#heldBack.values())]
  }

  /** Reads everything. Hands on all that is new or other than before, and returns the base if that is. */
  async reload(today: string, take: Take): Promise<CatalogBase | undefined> {
    this.#today = today
    const ids = new Map<PublishedList, string[]>()
    for (const list of PUBLISHED_LISTS) {
      const named = await loadNames(this.#payload, list)
      const present = new Set(named.map(({ id }) => id))
      const gone = this.#names.idsOf(list.collection).filter((id) => !present.has(id))
      // A name that is held back with its old text stays until the text is mapped.
      for (const { id, name } of named)
        if (this.#names.nameOf(list.collection, id) === undefined) this.#names.set(list.collection, id, name)
      for (const [key, problem] of this.#problems)
        if (problem.collection === list.collection && !present.has(problem.id)) this.#solve(key)
      ids.set(list, [...named.map(({ id }) => id), ...gone])
    }
    for (const [list, all] of ids) await this.#map(list, all, take)
    const settings = settingsSchema.parse(
      toSettings(await this.#payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })),
    )
    const base: CatalogBase = { version: CONTRACT_VERSION, origin: this.#origin, today, settings }
    const print = JSON.stringify(base)
    if (print === this.#basePrint) return undefined
    this.#basePrint = print
    return base
  }

  /** Reads one document, and again those that show its name if that came, went or changed. */
  async take(collection: string, id: string, take: Take): Promise<void> {
    const list = PUBLISHED_LISTS.find((each) => each.collection === collection)
    if (list) await this.#map(list, [id], take)
  }

  async #map(list: PublishedList, ids: readonly string[], take: Take, round = 0): Promise<void> {
    const renamed: string[] = []
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH)
      const documents = await loadPublished(this.#payload, list, batch)
      const patches: CatalogPatch[] = []
      for (const [index, id] of batch.entries()) {
        const before = this.#names.nameOf(list.collection, id)
        const patch = this.#patchOf(list, id, documents.get(id))
        if (patch) patches.push(patch)
        if (this.#names.nameOf(list.collection, id) !== before) renamed.push(id)
        if (index % BREATH === BREATH - 1) await breathe()
      }
      if (patches.length > 0) take(patches)
    }
    if (renamed.length > 0 && round < MAX_ROUNDS) await this.#mapAskers(list, renamed, take, round + 1)
  }

  async #mapAskers(list: PublishedList, ids: readonly string[], take: Take, round: number): Promise<void> {
    const askers = new Map<string, Set<string>>()
    for (const asker of ids.flatMap((id) => this.#names.askersOf(list.collection, id))) {
      askers.set(asker.collection, (askers.get(asker.collection) ?? new Set()).add(asker.id))
    }
    for (const [collection, asking] of askers) {
      const other = PUBLISHED_LISTS.find((each) => each.collection === collection)
      if (other) await this.#map(other, [...asking], take, round)
    }
  }

  #patchOf(list: PublishedList, id: string, document: Stored | undefined): CatalogPatch | undefined {
    const key = `${list.collection} ${id}`
    const known = this.#handedOn.get(key)
    if (document) {
      this.#names.set(list.collection, id, String(document[list.name]))
      try {
        const { slug, entry } = toEntry(list, document, this.#names.for(list.collection, id), this.#today)
        this.#solve(key)
        const print = hash('sha1', JSON.stringify(entry), 'base64')
        if (known?.slug === slug && known.print === print) return undefined
        this.#handedOn.set(key, { slug, print })
        const left = known && known.slug !== slug && this.#leave(list, known.slug, key) ? known.slug : undefined
        this.#owners.set(`${list.list} ${slug}`, key)
        return { list: list.list, slug, entry, ...(left === undefined ? {} : { before: left }) }
      } catch (error) {
        if (!(error instanceof Unpublishable)) throw error
        const problem = { collection: list.collection, id, title: titleOf(document), reason: error.reason }
        this.#problems.set(key, problem)
        if (!known) this.#heldBack.set(key, String(document[list.name]))
        // The old text stays under its old name; without one it is left out, with what points to it, and only its files stay.
        this.#names.set(list.collection, id, known?.slug)
        return undefined
      }
    }
    this.#solve(key)
    this.#names.set(list.collection, id, undefined)
    this.#handedOn.delete(key)
    return known && this.#leave(list, known.slug, key) ? { list: list.list, slug: known.slug } : undefined
  }

  #solve(key: string): void {
    this.#problems.delete(key)
    this.#heldBack.delete(key)
  }

  /** Whether the name was still this document's: then nothing has it from now on. */
  #leave(list: PublishedList, slug: string, key: string): boolean {
    const place = `${list.list} ${slug}`
    return this.#owners.get(place) === key && this.#owners.delete(place)
  }
}

import type { Catalog } from '../../content/contract/catalog.ts'
import { emptyCatalog } from './empty-catalog.ts'
import type { CatalogChange } from './load-site.ts'
import type { ToRenderer } from './messages.ts'
import { type CatalogPatch, patchCatalog } from './patch-catalog.ts'

type Update = Extract<ToRenderer, { kind: 'update' }>

export interface Taken {
  catalog: Catalog
  previous: Catalog | undefined
  revision: number
  /** What is to be rendered ahead, newest first. */
  urgent: CatalogChange[]
  isThorough: boolean
  /** Names of documents whose files stay though nothing in the Catalog has them. */
  heldBack: ReadonlySet<string>
}

/** Updates that wait to be taken over, and the Catalog that they make. */
export class Incoming {
  readonly #waiting: Update[] = []
  #catalog: Catalog | undefined
  #heldBack: ReadonlySet<string> = new Set()

  /** Whether there is a whole update to take. */
  get isReady(): boolean {
    return this.#waiting.some(({ isLast }) => isLast)
  }

  add(update: Update): void {
    this.#waiting.push(update)
  }

  /** Takes over all that is whole; parts of an update that has not come to its end stay for later. */
  take(): Taken | undefined {
    const end = this.#waiting.findLastIndex(({ isLast }) => isLast)
    const updates = this.#waiting.splice(0, end + 1)
    const newest = updates.at(-1)
    const base = updates.findLast((update) => update.base)?.base
    const previous = this.#catalog
    const heldBack = updates.findLast((update) => update.heldBack)?.heldBack
    if (heldBack) this.#heldBack = new Set(heldBack)
    if (!newest || (!previous && !base)) return undefined
    const start = previous ? { ...previous, ...base } : emptyCatalog(base as NonNullable<typeof base>)
    this.#catalog = patchCatalog(
      start,
      updates.flatMap(({ patches }) => patches),
    )
    return {
      catalog: this.#catalog,
      previous,
      revision: newest.revision,
      urgent: updates
        .filter(({ isUrgent }) => isUrgent)
        .toReversed()
        .flatMap(({ patches }) => namesOf(patches)),
      isThorough: updates.some(({ isThorough }) => isThorough),
      heldBack: this.#heldBack,
    }
  }
}

/** A page that moved is two changes: the new address, and the old one that is gone. */
const namesOf = (patches: readonly CatalogPatch[]): CatalogChange[] =>
  patches.flatMap(({ list, slug, before }) => [
    { list, slug },
    ...(before === undefined ? [] : [{ list, slug: before }]),
  ])

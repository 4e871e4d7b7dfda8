import type { Payload } from 'payload'
import type { EntryComparer } from './compare-entries.ts'
import type { Item } from './plan.ts'
import type { ImportRecords } from './records.ts'
import type { Stock } from './stock.ts'
import {
  createDocument,
  createEmptyDraft,
  readUpload,
  RefusedDocument,
  updateDocument,
  type Upload,
} from './write-document.ts'

interface Writing {
  readonly payload: Payload
  readonly stock: Stock
  readonly records: ImportRecords
  readonly comparer: EntryComparer
  /** The library's folder. */
  readonly folder: string
  readonly accountPassword: string | undefined
  /** Everything that is written in this import. */
  readonly items: readonly Item[]
}

const keyOf = ({ kind, name }: Item): string => `${kind.collection}:${name}`

/** Writes entries as documents, one after the other. */
export class EntryWriter {
  readonly #writing: Writing
  readonly #items: ReadonlyMap<string, Item>
  /** Empty drafts that wait for their text. */
  readonly #emptyDrafts = new Set<Item>()
  readonly #refused = new Set<Item>()

  constructor(writing: Writing) {
    this.#writing = writing
    this.#items = new Map(writing.items.map((item) => [keyOf(item), item]))
  }

  /** @throws RefusedDocument; then nothing of the entry is left */
  async write(item: Item): Promise<void> {
    const { payload, stock, comparer } = this.#writing
    const { kind, name, entry } = item
    try {
      await this.#prepareTargets(item)
      const before = stock.find(kind.collection, name)
      const data = { ...kind.toData(entry, stock, comparer.contextOf(item)), ...this.#password(item) }
      const write = { kind, data, upload: this.#upload(item), alsoPublished: this.#published() }
      const document = before
        ? await updateDocument(payload, String(before.id), write)
        : await createDocument(payload, write)
      this.#emptyDrafts.delete(item)
      stock.add(kind, document)
      await comparer.remember(item, document)
    } catch (error) {
      if (error instanceof RefusedDocument) await this.#takeBack(item)
      throw error
    }
  }

  /** Texts that it points to and that are not there yet get an empty draft, so that there is an id to point to. */
  async #prepareTargets(item: Item): Promise<void> {
    const { payload, stock, records } = this.#writing
    for (const { collection, name } of item.references) {
      if (stock.find(collection, name)) continue
      const target = this.#items.get(`${collection}:${name}`)
      if (!target?.kind.hasDrafts || this.#refused.has(target))
        throw new RefusedDocument(`指向的 ${collection}:${name} 没能导入`)
      await records.set(collection, name, { hash: '' })
      stock.add(target.kind, await createEmptyDraft(payload, target.kind, target.entry))
      this.#emptyDrafts.add(target)
    }
  }

  /** `collection:id` of texts that this import publishes or has published. */
  #published(): string[] {
    return this.#writing.items.flatMap(({ kind, name }) => {
      const document = kind.hasDrafts ? this.#writing.stock.find(kind.collection, name) : undefined
      return document ? [`${kind.collection}:${document.id}`] : []
    })
  }

  #password({ kind, name }: Item): { password?: string } {
    const { accountPassword, stock } = this.#writing
    const isNewAccount = kind.collection === 'users' && !stock.find(kind.collection, name)
    return isNewAccount && accountPassword !== undefined ? { password: accountPassword } : {}
  }

  #upload(item: Item): Upload | undefined {
    if (item.kind.collection !== 'media' || this.#writing.comparer.hasSameUpload(item)) return undefined
    const file = readUpload(this.#writing.folder, String(item.entry['upload']))
    const others = this.#writing.stock.all('media').filter(({ key }) => key !== item.name)
    // A file that belongs to no document was left behind by an import that was interrupted.
    return { file, overwritesFile: !others.some(({ filename }) => filename === file.name) }
  }

  async #takeBack(item: Item): Promise<void> {
    this.#refused.add(item)
    if (!this.#emptyDrafts.delete(item)) return
    const { payload, stock, records } = this.#writing
    const { kind, name } = item
    const empty = stock.find(kind.collection, name)
    if (empty) {
      await payload.delete({ collection: kind.collection, id: empty.id, overrideAccess: true, depth: 0 })
      stock.remove(kind, empty)
    }
    await records.forget(kind.collection, name)
  }
}

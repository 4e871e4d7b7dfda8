import type { Payload } from 'payload'
import type { Library } from '../../content/library-format/library.ts'
import { dayInChina } from '../publisher/to-contract/days.ts'
import { asGiven, fingerprint } from './fingerprint.ts'
import { importSettings } from './import-settings.ts'
import { emptyReport, type ImportReport, type ListReport } from './import-report.ts'
import { judge, type Verdict } from './judge.ts'
import type { Entry, Kind, Stored } from './kind.ts'
import { KINDS } from './kinds.ts'
import { type Item, itemOf, plan } from './plan.ts'
import { type ImportRecord, ImportRecords } from './records.ts'
import { loadStock, type Stock } from './stock.ts'
import { uploadsFolder } from './uploads-folder.ts'
import { createDocument, createStub, readUpload, RefusedDocument, updateDocument } from './write-document.ts'

export interface ImportOptions {
  /** The library's folder, for its uploads. */
  readonly folder: string
  readonly now: Date
  /** Also the made-up county. */
  readonly withDemo?: boolean
  /** The password of demo accounts that are made; without it no account is made. */
  readonly accountPassword?: string | undefined
  /** Also over what people changed in the CMS. */
  readonly overwrite?: boolean
  /** Finds out what would be done and writes nothing. */
  readonly isDryRun?: boolean
  readonly onProgress?: (done: number, total: number, called: string) => void
}

const importedAs = ({ hash }: ImportRecord, stored: string | undefined) =>
  hash === '' ? 'unfinished' : hash === stored ? 'as-stored' : 'otherwise'

/**
 * Brings a library that was read without problems into the database. Entries are matched by their natural key; what is
 * equal is not written, and what people changed in the CMS is kept. It may be run again at any time, also after it was
 * interrupted. What is imported passes the same checks as a save in the panel.
 */
export async function importLibrary(payload: Payload, library: Library, options: ImportOptions): Promise<ImportReport> {
  const kinds = KINDS.filter(({ isDemo }) => !isDemo || options.withDemo).filter(
    ({ collection }) => collection !== 'users' || options.accountPassword !== undefined,
  )
  // Also what is not imported now: guidance may point to a place that is there already.
  const stock = await loadStock(payload, KINDS, 'latest')
  const records = await new ImportRecords(payload).load(['settings', ...KINDS.map(({ collection }) => collection)])
  return new LibraryImport(payload, stock, records, options).run(library, kinds)
}

class LibraryImport {
  readonly #reports = new Map<Kind, ListReport>()
  /** Entries with an empty draft that waits for its text. */
  readonly #stubs = new Set<Item>()
  readonly #items = new Map<string, Item>()
  readonly #verdicts = new Map<Item, Verdict>()
  readonly #payload: Payload
  readonly #stock: Stock
  readonly #records: ImportRecords
  readonly #options: ImportOptions

  constructor(payload: Payload, stock: Stock, records: ImportRecords, options: ImportOptions) {
    this.#payload = payload
    this.#stock = stock
    this.#records = records
    this.#options = options
  }

  async run(library: Library, kinds: readonly Kind[]): Promise<ImportReport> {
    const { isDryRun = false, overwrite = false, onProgress } = this.#options
    for (const kind of kinds) this.#reports.set(kind, emptyReport(kind.called))
    const { ordered, refused } = plan(
      kinds.flatMap((kind) => kind.entries(library).map((entry) => itemOf(kind, entry, this.#today()))),
      ({ collection, name }) => this.#stock.find(collection, name) !== undefined,
    )
    for (const { item, reason } of refused) this.#refuse(item, reason)
    for (const item of ordered) {
      this.#items.set(`${item.kind.collection}:${item.name}`, item)
      this.#verdicts.set(item, this.#judge(item))
    }
    let done = 0
    for (const item of ordered) {
      onProgress?.(done++, ordered.length, item.kind.called)
      await this.#carryOut(item)
    }
    onProgress?.(done, ordered.length, '')
    const { settings } = library
    const context = { payload: this.#payload, records: this.#records, isDryRun, overwrite }
    return [...(settings ? [await importSettings(settings, context)] : []), ...this.#reports.values()]
  }

  #today() {
    return { baseDay: dayInChina(this.#options.now.toISOString()) }
  }

  /** A lecture that is there keeps the day from which it was counted. */
  #contextOf({ kind, name }: Item) {
    const baseDay = this.#records.of(kind.collection, name)?.baseDay
    return baseDay === undefined ? this.#today() : { baseDay }
  }

  #judge(item: Item): Verdict {
    const { kind, name, entry } = item
    const document = this.#stock.find(kind.collection, name)
    const record = this.#records.of(kind.collection, name)
    const overwrite = this.#options.overwrite ?? false
    if (!document) return judge({ overwrite })
    const stored = this.#storedEntry(item, document)
    const review = document['review'] as { status?: unknown } | undefined
    return judge({
      stored: {
        isEqual: stored !== undefined && this.#print(asGiven(stored, entry)) === fingerprint(entry, this.#options.folder),
        isTrashed: Boolean(document['deletedAt']),
        isPublished: !kind.hasDrafts || document['_status'] === 'published',
        isReviewed: review?.status === 'reviewed',
      },
      imported: record && importedAs(record, stored && this.#print(stored)),
      overwrite,
    })
  }

  /** Undefined for what the library could not hold: then it is certainly another text. */
  #storedEntry(item: Item, document: Stored): Omit<Entry, 'file'> | undefined {
    try {
      return item.kind.toEntry(document, this.#stock, this.#contextOf(item))
    } catch {
      return undefined
    }
  }

  #print(stored: Readonly<Record<string, unknown>>): string {
    return fingerprint(stored, uploadsFolder(this.#payload))
  }

  async #carryOut(item: Item): Promise<void> {
    const { kind, name, entry } = item
    const report = this.#reports.get(kind)
    const verdict = this.#verdicts.get(item)
    if (!report || !verdict) return
    if (verdict.action === 'keep') {
      report.kept.push({ name, file: entry.file, reason: verdict.reason })
    } else if (verdict.action === 'unchanged') {
      report.unchanged.push(name)
      const document = this.#stock.find(kind.collection, name)
      if (document) await this.#remember(item, document)
    } else if (await this.#write(item)) {
      ;(verdict.action === 'create' ? report.created : report.changed).push(name)
    }
  }

  /** Whether it was written, or would be. */
  async #write(item: Item): Promise<boolean> {
    if (this.#options.isDryRun) return true
    const { kind, name, entry } = item
    try {
      await this.#prepareTargets(item)
      const data = { ...kind.toData(entry, this.#stock, this.#contextOf(item)), ...this.#secrets(item) }
      const file = this.#upload(item)
      const write = { kind, data, file, alsoPublished: this.#waiting() }
      const before = this.#stock.find(kind.collection, name)
      const document = before
        ? await updateDocument(this.#payload, String(before.id), write)
        : await createDocument(this.#payload, write)
      this.#stubs.delete(item)
      this.#stock.add(kind, document)
      await this.#remember(item, document)
      return true
    } catch (error) {
      if (!(error instanceof RefusedDocument)) throw error
      await this.#takeBack(item)
      this.#refuse(item, error.message)
      return false
    }
  }

  /** Texts that it points to and that are not there yet get an empty draft, so that there is an id to point to. */
  async #prepareTargets(item: Item): Promise<void> {
    for (const { collection, name } of item.references) {
      if (this.#stock.find(collection, name)) continue
      const target = this.#items.get(`${collection}:${name}`)
      if (!target?.kind.hasDrafts) throw new RefusedDocument(`指向的 ${collection}:${name} 没能导入`)
      await this.#records.set(collection, name, { hash: '' })
      this.#stock.add(target.kind, await createStub(this.#payload, target.kind, target.entry))
      this.#stubs.add(target)
    }
  }

  /** Drafts that this import is going to publish. */
  #waiting(): string[] {
    return [...this.#verdicts].flatMap(([{ kind, name }, { action }]) => {
      const document = kind.hasDrafts && action !== 'keep' ? this.#stock.find(kind.collection, name) : undefined
      return document ? [`${kind.collection}:${document.id}`] : []
    })
  }

  #secrets({ kind, name }: Item): Record<string, unknown> {
    const isNewAccount = kind.collection === 'users' && !this.#stock.find(kind.collection, name)
    return isNewAccount ? { password: this.#options.accountPassword } : {}
  }

  #upload({ kind, name, entry }: Item) {
    if (kind.collection !== 'media') return undefined
    const stored = this.#stock.find(kind.collection, name)
    const upload = String(entry['upload'])
    const isSame =
      stored && this.#print({ upload: `media/${String(stored['filename'])}` }) === fingerprint({ upload }, this.#options.folder)
    return isSame ? undefined : readUpload(this.#options.folder, upload)
  }

  async #remember(item: Item, document: Stored): Promise<void> {
    if (this.#options.isDryRun) return
    const { kind, name } = item
    const context = this.#contextOf(item)
    const stored = kind.toEntry(document, this.#stock, context)
    const hash = this.#print(stored)
    if (this.#records.of(kind.collection, name)?.hash === hash) return
    await this.#records.set(kind.collection, name, { hash, ...(kind.collection === 'lectures' ? context : {}) })
  }

  async #takeBack(item: Item): Promise<void> {
    const { kind, name } = item
    if (this.#records.of(kind.collection, name)?.hash !== '') return
    const stub = this.#stubs.has(item) ? this.#stock.find(kind.collection, name) : undefined
    if (stub) {
      await this.#payload.delete({ collection: kind.collection, id: stub.id, overrideAccess: true, depth: 0 })
      this.#stock.remove(kind, stub)
      this.#stubs.delete(item)
    }
    await this.#records.forget(kind.collection, name)
  }

  #refuse({ kind, name, entry }: Item, reason: string): void {
    this.#reports.get(kind)?.refused.push({ name, file: entry.file, reason })
  }
}

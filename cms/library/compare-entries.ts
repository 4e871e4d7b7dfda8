import { asGiven, fingerprint } from './fingerprint.ts'
import { judge, type Verdict } from './judge.ts'
import type { Context, Entry, Stored } from './kind.ts'
import type { Item } from './plan.ts'
import type { ImportRecord, ImportRecords } from './records.ts'
import type { Stock } from './stock.ts'

interface Folders {
  /** The library's folder. */
  readonly library: string
  /** The folder that `media/<name>` of a stored upload is relative to. */
  readonly stored: string
}

/** Compares entries of the library with what is stored, in the library's own form. */
export class EntryComparer {
  readonly #stock: Stock
  readonly #records: ImportRecords
  readonly #folders: Folders
  readonly #today: Context

  constructor(stock: Stock, records: ImportRecords, folders: Folders, today: Context) {
    this.#stock = stock
    this.#records = records
    this.#folders = folders
    this.#today = today
  }

  /** A lecture that is there keeps the day from which it was counted. */
  contextOf({ kind, name }: Item): Context {
    const baseDay = this.#records.of(kind.collection, name)?.baseDay
    return baseDay === undefined ? this.#today : { baseDay }
  }

  verdict(item: Item, overwrite: boolean): Verdict {
    const { kind, name, entry } = item
    const document = this.#stock.find(kind.collection, name)
    const record = this.#records.of(kind.collection, name)
    if (!document) return judge({ overwrite })
    const stored = this.#entryOf(item, document)
    const review = document['review'] as { status?: unknown } | undefined
    return judge({
      stored: {
        isEqual:
          stored !== undefined && this.#print(asGiven(stored, entry)) === fingerprint(entry, this.#folders.library),
        isTrashed: Boolean(document['deletedAt']),
        isPublished: !kind.hasDrafts || document['_status'] === 'published',
        isReviewed: review?.status === 'reviewed',
      },
      imported: record && importedAs(record, stored && this.#print(stored)),
      overwrite,
    })
  }

  hasSameUpload({ kind, name, entry }: Item): boolean {
    const stored = this.#stock.find(kind.collection, name)?.['filename']
    if (typeof stored !== 'string') return false
    return (
      this.#print({ upload: `media/${stored}` }) === fingerprint({ upload: entry['upload'] }, this.#folders.library)
    )
  }

  /** Notes how the document looks as the importer leaves it. */
  async remember(item: Item, document: Stored): Promise<void> {
    const { kind, name } = item
    const context = this.contextOf(item)
    const hash = this.#print(kind.toEntry(document, this.#stock, context))
    if (this.#records.of(kind.collection, name)?.hash === hash) return
    await this.#records.set(kind.collection, name, { hash, ...(kind.collection === 'lectures' ? context : {}) })
  }

  /** Undefined for what the library could not hold: then it is certainly another text. */
  #entryOf(item: Item, document: Stored): Omit<Entry, 'file'> | undefined {
    try {
      return item.kind.toEntry(document, this.#stock, this.contextOf(item))
    } catch {
      return undefined
    }
  }

  #print(stored: Readonly<Record<string, unknown>>): string {
    return fingerprint(stored, this.#folders.stored)
  }
}

const importedAs = ({ hash }: ImportRecord, stored: string | undefined) =>
  hash === '' ? 'unfinished' : hash === stored ? 'as-stored' : 'otherwise'

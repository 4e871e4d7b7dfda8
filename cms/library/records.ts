import type { Payload } from 'payload'

/** What the importer remembers of an entry. */
export interface ImportRecord {
  /** Fingerprint of what was stored; empty while the entry is being written. */
  readonly hash: string
  /** The day in China from which a lecture's day was counted. */
  readonly baseDay?: string
}

/** Also the settings, which are no collection. */
export type Recorded = string

type Records = Record<string, ImportRecord>

const keyOf = (collection: Recorded): string => `library-import:${collection}`

/**
 * What was imported and how it looked then, in Payload's key-value store: one value a collection. It tells the texts
 * that people edited from those that are as the importer left them.
 */
export class ImportRecords {
  readonly #payload: Payload
  readonly #records = new Map<Recorded, Records>()

  constructor(payload: Payload) {
    this.#payload = payload
  }

  async load(collections: readonly Recorded[]): Promise<this> {
    for (const collection of collections) {
      this.#records.set(collection, (await this.#payload.kv.get<Records>(keyOf(collection))) ?? {})
    }
    return this
  }

  of(collection: Recorded, name: string): ImportRecord | undefined {
    const records = this.#records.get(collection) ?? {}
    return Object.hasOwn(records, name) ? records[name] : undefined
  }

  async set(collection: Recorded, name: string, record: ImportRecord): Promise<void> {
    const records = { ...this.#records.get(collection), [name]: record }
    this.#records.set(collection, records)
    await this.#payload.kv.set(keyOf(collection), records)
  }

  async forget(collection: Recorded, name: string): Promise<void> {
    const { [name]: _forgotten, ...records } = this.#records.get(collection) ?? {}
    this.#records.set(collection, records)
    await this.#payload.kv.set(keyOf(collection), records)
  }
}

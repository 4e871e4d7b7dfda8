import type { Payload } from 'payload'
import type { Names } from '../publisher/to-contract/names.ts'
import { idOf } from '../publisher/to-contract/names.ts'
import type { Kind, Stored } from './kind.ts'
import { nameOf } from './kind.ts'
import { type Ids, MissingDocument } from './to-document/ids.ts'

/** The documents of the database by natural key, with names and ids translated both ways. */
export class Stock implements Ids, Names {
  readonly #documents = new Map<string, Map<string, Stored>>()
  readonly #names = new Map<string, Map<string, string>>()

  add(kind: Kind, document: Stored): void {
    const name = nameOf(kind, document)
    this.#mapOf(this.#documents, kind.collection).set(name, document)
    this.#mapOf(this.#names, kind.collection).set(String(document.id), name)
  }

  remove(kind: Kind, document: Stored): void {
    this.#documents.get(kind.collection)?.delete(nameOf(kind, document))
    this.#names.get(kind.collection)?.delete(String(document.id))
  }

  find(collection: string, name: string): Stored | undefined {
    return this.#documents.get(collection)?.get(name)
  }

  all(collection: string): Stored[] {
    return [...(this.#documents.get(collection)?.values() ?? [])]
  }

  idOf(collection: string, name: string): string {
    const found = this.find(collection, name)
    if (!found) throw new MissingDocument(collection, name)
    return String(found.id)
  }

  nameOf(collection: string, relation: Parameters<Names['nameOf']>[1]): string | undefined {
    const id = idOf(relation)
    return id === undefined ? undefined : this.#names.get(collection)?.get(id)
  }

  #mapOf<Value>(maps: Map<string, Map<string, Value>>, collection: string): Map<string, Value> {
    const map = maps.get(collection) ?? new Map<string, Value>()
    maps.set(collection, map)
    return map
  }
}

/**
 * Everything stored of these kinds.
 * @param which `latest`: what people see in the CMS, also drafts and the trash; `published`: what families see
 */
export async function loadStock(
  payload: Payload,
  kinds: readonly Kind[],
  which: 'latest' | 'published',
): Promise<Stock> {
  const stock = new Stock()
  for (const kind of kinds) {
    const isLatest = which === 'latest'
    const { docs } = await payload.find({
      collection: kind.collection,
      ...(kind.hasDrafts && !isLatest ? { where: { _status: { equals: 'published' } } } : {}),
      ...(kind.hasDrafts ? { draft: isLatest, trash: isLatest } : {}),
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      sort: kind.key,
    })
    for (const document of docs as unknown as Stored[]) stock.add(kind, document)
  }
  return stock
}

/** The database's ids of documents by their natural key (slug, key, code or e-mail address). */
export interface Ids {
  /** @throws MissingDocument */
  idOf(collection: string, name: string): string
}

/** Something points to a document that is not there. */
export class MissingDocument extends Error {
  override name = 'MissingDocument'
  constructor(collection: string, name: string) {
    super(`没有“${name}”（${collection}）`)
  }
}

export const idsOf = (ids: Ids, collection: string, names: readonly string[]): string[] =>
  names.map((name) => ids.idOf(collection, name))

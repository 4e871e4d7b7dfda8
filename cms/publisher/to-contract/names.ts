/** Payload keeps relations as ids, or as whole documents when it was asked for depth. */
export type Relation = string | number | { id: string | number } | null | undefined

export const idOf = (relation: Relation): string | undefined =>
  relation === null || relation === undefined
    ? undefined
    : String(typeof relation === 'object' ? relation.id : relation)

/**
 * The public name (slug, key or code) of each document that a page may mention, by collection and id. What is not
 * published has no name here, so it can neither be linked nor listed.
 */
export interface Names {
  nameOf(collection: string, relation: Relation): string | undefined
}

/** A document that cannot be shown to families as it is. `reason` is for editors, in Chinese. */
export class Unpublishable extends Error {
  override name = 'Unpublishable'
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** The name of a relation that must be there. */
export function requiredName(names: Names, collection: string, relation: Relation, what: string): string {
  const name = names.nameOf(collection, relation)
  if (name === undefined) throw new Unpublishable(`${what}没有填写，或者它还没有发布`)
  return name
}

/** The names of those relations that are published, in their order. */
export const publishedNames = (
  names: Names,
  collection: string,
  relations: readonly Relation[] | null | undefined,
): string[] => (relations ?? []).flatMap((relation) => names.nameOf(collection, relation) ?? [])

import { idOf, type Names } from './to-contract/names.ts'

type Relation = Parameters<Names['nameOf']>[1]

const documentOf = (collection: string, id: string): string => `${collection} ${id}`

/** Public names by collection and id, and who asked for which: those are to be mapped again when it changes. */
export class NameRegister implements Names {
  readonly #names = new Map<string, string>()
  readonly #askedBy = new Map<string, Set<string>>()

  nameOf(collection: string, relation: Relation): string | undefined {
    const id = idOf(relation)
    return id === undefined ? undefined : this.#names.get(documentOf(collection, id))
  }

  /** The register as one document sees it: what it asks for is remembered. */
  for(collection: string, id: string): Names {
    const asker = documentOf(collection, id)
    return {
      nameOf: (other, relation) => {
        const otherId = idOf(relation)
        if (otherId === undefined) return undefined
        const asked = documentOf(other, otherId)
        const askers = this.#askedBy.get(asked)
        if (askers) askers.add(asker)
        else this.#askedBy.set(asked, new Set([asker]))
        return this.#names.get(asked)
      },
    }
  }

  /** Documents, each as collection and id, that asked for this one's name. */
  askersOf(collection: string, id: string): { collection: string; id: string }[] {
    return [...(this.#askedBy.get(documentOf(collection, id)) ?? [])].map((asker) => {
      const space = asker.indexOf(' ')
      return { collection: asker.slice(0, space), id: asker.slice(space + 1) }
    })
  }

  set(collection: string, id: string, name: string | undefined): void {
    if (name === undefined) this.#names.delete(documentOf(collection, id))
    else this.#names.set(documentOf(collection, id), name)
  }

  /** Ids of a collection that have a name. */
  idsOf(collection: string): string[] {
    const start = `${collection} `
    return [...this.#names.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
  }
}

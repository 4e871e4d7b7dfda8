import { idOf, type Names, Unpublishable } from '../publisher/to-contract/names.ts'
import type { Stock } from './stock.ts'

const keyOf = (collection: string, name: string): string => `${collection}:${name}`

const WHAT_TO_DO = '请先发布它，或去掉对它的引用'

/**
 * Names of what the exported library will hold. Unlike on the site, what points elsewhere is refused, so that no link is
 * lost from a file that has it; `lenient` leaves it out instead.
 */
export class ExportNames implements Names {
  readonly #known: Stock
  readonly #held = new Set<string>()

  /** @param known everything stored, for messages */
  constructor(known: Stock) {
    this.#known = known
  }

  hold(collection: string, name: string): void {
    this.#held.add(keyOf(collection, name))
  }

  drop(collection: string, name: string): void {
    this.#held.delete(keyOf(collection, name))
  }

  /** @throws Unpublishable */
  nameOf(collection: string, relation: Parameters<Names['nameOf']>[1]): string | undefined {
    if (idOf(relation) === undefined) return undefined
    const name = this.#known.nameOf(collection, relation)
    if (name === undefined) throw new Unpublishable(`指向的内容（${collection}）已被删除，请去掉对它的引用`)
    if (this.#held.has(keyOf(collection, name))) return name
    throw new Unpublishable(`指向的 ${keyOf(collection, name)} 没有发布，或不在导出的范围内；${WHAT_TO_DO}`)
  }

  /** The same names for a text that has no file yet; `leftOut` is told, in Chinese, what it must do without. */
  lenient(leftOut: (what: string) => void): Names {
    return {
      nameOf: (collection, relation) => {
        try {
          return this.nameOf(collection, relation)
        } catch (error) {
          if (!(error instanceof Unpublishable)) throw error
          leftOut(error.reason)
          return undefined
        }
      },
    }
  }
}

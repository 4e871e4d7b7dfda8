import { areAlike, bareTitle, pairsOf, withoutEmptyWords } from './title-likeness.ts'

interface Known {
  readonly title: string
  readonly pairs: readonly string[]
}

/**
 * Many titles, asked which of them a reader could take for another one. By the pairs of characters that two titles
 * share, so that ten thousand are looked through in a millisecond.
 */
export class TitleIndex {
  readonly #titles = new Map<string, Known>()
  /** By a pair of characters: the keys of the titles that have it. */
  readonly #havingPair = new Map<string, Set<string>>()

  /** Keeps a title under a key of the caller's, instead of the one that it had. */
  set(key: string, title: string): void {
    this.delete(key)
    const pairs = placesOf(title)
    this.#titles.set(key, { title, pairs })
    for (const pair of pairs) this.#havingPair.set(pair, (this.#havingPair.get(pair) ?? new Set()).add(key))
  }

  delete(key: string): void {
    for (const pair of this.#titles.get(key)?.pairs ?? []) {
      const keys = this.#havingPair.get(pair)
      keys?.delete(key)
      if (keys?.size === 0) this.#havingPair.delete(pair)
    }
    this.#titles.delete(key)
  }

  /** Keys of the titles that are the same as this one but for width, case, spaces and punctuation, or nearly the same. */
  like(title: string): string[] {
    const own = bareTitle(title)
    const candidates = new Set(placesOf(title).flatMap((pair) => [...(this.#havingPair.get(pair) ?? [])]))
    return [...candidates].filter((key) => {
      const other = this.#titles.get(key)?.title ?? ''
      return bareTitle(other) === own || areAlike(other, title)
    })
  }
}

/** Under which a title is found: its pairs, and itself, for one that is too short to have any. */
function placesOf(title: string): string[] {
  const bare = bareTitle(title)
  const telling = withoutEmptyWords(bare)
  return [...new Set([bare, telling, ...pairsOf(telling)])].filter((place) => place !== '')
}

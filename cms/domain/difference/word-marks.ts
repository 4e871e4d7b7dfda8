import { diffArrays } from 'diff'

/** A run of words that both texts have, or only one. */
export interface Mark {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond so many words that differ, the two are told as one text for another. */
const MOST_EDITS = 600
const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' })
/** Characters that are looked at word by word in one comparison: an article has a few thousand. */
const MOST_CHARACTERS = 40_000

/** The words of lines, each line taken apart once, and none once there were too many. */
export class Words {
  #left = MOST_CHARACTERS
  readonly #known = new Map<string, readonly string[]>()

  /** Undefined when the line is beyond what one comparison looks at word by word. */
  of(text: string): readonly string[] | undefined {
    const known = this.#known.get(text)
    if (known || text.length > this.#left) return known
    this.#left -= text.length
    const words = wordsOf(text)
    this.#known.set(text, words)
    return words
  }
}

/** Which words of a text came and went, in the order in which they are read. */
export function wordMarks(before: string, after: string, words = new Words()): Mark[] {
  const [old, now] = [words.of(before), words.of(after)]
  const runs = old && now && diffArrays([...old], [...now], { maxEditLength: MOST_EDITS })
  if (!runs) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return runs.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** How much of two texts is the same, 0 to 1: their common words by length; 0 for what is too long to look at. */
export function likeness(before: string, after: string, words = new Words()): number {
  const [old, now] = [words.of(before), words.of(after)]
  if (!old || !now) return 0
  const left = new Map<string, number>()
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of now) {
    const times = left.get(word) ?? 0
    if (times === 0) continue
    left.set(word, times - 1)
    common += word.length
  }
  const length = before.length + after.length
  return length === 0 ? 1 : (2 * common) / length
}

const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment)

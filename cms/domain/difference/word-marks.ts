import { diffArrays } from 'diff'

/** A run of words that both texts have, or only one. */
export interface Mark {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond so many words that differ, the two are told as one text for another. */
const MOST_EDITS = 600
const WORDS = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Which words of a text came and went, in the order in which they are read. */
export function wordMarks(before: string, after: string): Mark[] {
  const runs = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS })
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

/** How much of two texts is the same, 0 to 1: their common words by length. */
export function likeness(before: string, after: string): number {
  const left = new Map<string, number>()
  for (const word of wordsOf(before)) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of wordsOf(after)) {
    const times = left.get(word) ?? 0
    if (times === 0) continue
    left.set(word, times - 1)
    common += word.length
  }
  const length = before.length + after.length
  return length === 0 ? 1 : (2 * common) / length
}

const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment)

/** The known word nearest to a mistyped one, if it is near enough that the writer may have meant it. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}

/** Levenshtein distance: letters to insert, remove or replace. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of one.split('').entries()) {
    let left = index + 1
    row = row.map((above, column) => {
      if (column === 0) return left
      const diagonal = row[column - 1] ?? 0
      left = Math.min(diagonal + (letter === other[column - 1] ? 0 : 1), above + 1, left + 1)
      return left
    })
  }
  return row.at(-1) ?? 0
}

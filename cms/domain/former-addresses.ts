/** A former address and where it leads now; paths from `/` to the closing `/`. */
export interface FormerAddress {
  readonly from: string
  readonly to: string
}

export interface RegisterChange {
  /** Rules to write; one that stands for the same `from` is replaced. */
  readonly write: readonly FormerAddress[]
  /** `from` of rules that go. */
  readonly remove: readonly string[]
}

/**
 * What becomes of the register when pages move, all at the same time. Every rule leads straight to where a page is now,
 * so there are neither chains nor loops: rules that led to a place that was left follow the page, and a place to which a
 * page came (back) needs no rule.
 */
export function afterMoves(moves: readonly FormerAddress[], rules: readonly FormerAddress[]): RegisterChange {
  const moved = new Map(moves.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]))
  const arrived = new Set(moved.values())
  const write = new Map(moved)
  for (const { from, to } of rules) {
    const now = moved.get(to)
    if (now !== undefined) write.set(from, now)
  }
  for (const place of arrived) write.delete(place)
  return {
    write: [...write].filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to })),
    remove: rules.flatMap(({ from }) => (arrived.has(from) ? [from] : [])),
  }
}

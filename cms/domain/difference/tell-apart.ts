/** A related document as it is named to people. */
export interface Named {
  readonly id: string
  readonly title: string
  /** What tells it from others of its title: publisher and year, an address. */
  readonly details: readonly string[]
}

/** Titles by id. Two documents of one title get their details, and where these are the same, too, their ids. */
export function tellApart(documents: readonly Named[]): Map<string, string> {
  const titles = new Map<string, string>()
  for (const [title, alike] of Map.groupBy(documents, (each) => each.title)) {
    const detailed = alike.map(({ id, details }) => ({ id, details: details.filter(Boolean).join('，') }))
    for (const { id, details } of detailed) {
      const isEnough = details !== '' && detailed.filter((other) => other.details === details).length === 1
      titles.set(id, alike.length === 1 ? title : `${title}（${isEnough ? details : `编号 ${id}`}）`)
    }
  }
  return titles
}

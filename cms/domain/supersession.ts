/** What has taken the place of what, by id. */
export type Successors = ReadonlyMap<string, string>

/** Whether giving `id` this successor would lead back to it, so that nothing in the circle would be in force. */
export function supersedesItself(successors: Successors, id: string, successor: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = successor; at !== undefined && !seen.has(at); at = successors.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

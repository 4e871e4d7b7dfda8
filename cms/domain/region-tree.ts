export interface RegionNode {
  readonly id: string
  readonly parent: string | undefined
}

/** Ids of the given regions and of all below them. Unknown roots are left out; a cycle in the data ends the walk. */
export function regionSubtree(regions: readonly RegionNode[], roots: readonly string[]): Set<string> {
  const known = new Set(regions.map((region) => region.id))
  const children = Map.groupBy(regions, (region) => region.parent)
  const found = new Set<string>()
  const open = roots.filter((root) => known.has(root))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(children.get(id) ?? []).map((child) => child.id))
  }
  return found
}

/** Whether giving `id` this parent would put it below itself. */
export function wouldCycle(regions: readonly RegionNode[], id: string, parent: string): boolean {
  return regionSubtree(regions, [id]).has(parent) || id === parent
}

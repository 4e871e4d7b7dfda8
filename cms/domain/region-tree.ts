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

/** The given regions and all that they lie in; a cycle in the data ends the walk. */
export function regionsAround(regions: readonly RegionNode[], within: Iterable<string>): Set<string> {
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]))
  const found = new Set<string>()
  for (const each of within) {
    for (let id: string | undefined = each; id !== undefined && !found.has(id); id = parents.get(id)) found.add(id)
  }
  return found
}

/** Whether a scope leaves nothing out: what is not in it are only regions that it lies in. */
export function isWholeTree(regions: readonly RegionNode[], scope: readonly string[]): boolean {
  const around = regionsAround(regions, scope)
  return scope.length > 0 && regions.every(({ id }) => around.has(id))
}

/** Whether giving `id` this parent would put it below itself. */
export function wouldCycle(regions: readonly RegionNode[], id: string, parent: string): boolean {
  return regionSubtree(regions, [id]).has(parent) || id === parent
}

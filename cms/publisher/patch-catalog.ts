import type { Catalog, CatalogList } from '../../content/contract/catalog.ts'

/** One entry as it is now; without `entry` it is gone. `before` is the name it had, when that was another. */
export interface CatalogPatch {
  list: CatalogList
  slug: string
  before?: string
  entry?: unknown
}

const nameOf = (entry: unknown): unknown => {
  const named = entry as { slug?: string; key?: string; code?: string }
  return named.slug ?? named.key ?? named.code
}

/** The entry of a list with this slug, key or code. */
export const entryNamed = (entries: readonly unknown[] | undefined, name: string): unknown =>
  entries?.find((entry) => nameOf(entry) === name)

/** A new Catalog with the patches applied, in the order that a full load gives: by name. The old one stays as it is. */
export function patchCatalog(catalog: Catalog, patches: readonly CatalogPatch[]): Catalog {
  const patched: Record<string, unknown> = { ...catalog }
  for (const { list, slug, before, entry } of patches) {
    const others = (patched[list] as unknown[]).filter((each) => nameOf(each) !== slug && nameOf(each) !== before)
    const place = entry === undefined ? -1 : others.findIndex((each) => String(nameOf(each)) > slug)
    if (entry !== undefined) others.splice(place < 0 ? others.length : place, 0, entry)
    patched[list] = others
  }
  return patched as Catalog
}

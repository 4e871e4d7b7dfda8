import type { Catalog, CatalogList } from '../../content/contract/catalog.ts'

/** One entry as it is now; without `entry` it is gone. `before` is the name it had, when that was another. */
export interface CatalogPatch {
  list: CatalogList
  slug: string
  before?: string
  entry?: unknown
}

/** Everything of a Catalog but its lists. */
export type CatalogBase = Omit<Catalog, CatalogList>

/** From here on a list is sorted anew instead of finding the place of each patch. */
const MANY = 20

const nameOf = (entry: unknown): string => {
  const named = entry as { slug?: string; key?: string; code?: string }
  return String(named.slug ?? named.key ?? named.code)
}

/** A new Catalog with the patches applied; each list is in the order of its names. The old one stays as it is. */
export function patchCatalog(catalog: Catalog, patches: readonly CatalogPatch[]): Catalog {
  const patched: Record<string, unknown> = { ...catalog }
  for (const list of new Set(patches.map((patch) => patch.list))) {
    const own = patches.filter((patch) => patch.list === list)
    patched[list] = (own.length < MANY ? patchFew : patchMany)(patched[list] as unknown[], own)
  }
  return patched as Catalog
}

function patchFew(entries: readonly unknown[], patches: readonly CatalogPatch[]): unknown[] {
  let patched = entries
  for (const { slug, before, entry } of patches) {
    const others = patched.filter((each) => nameOf(each) !== slug && nameOf(each) !== before)
    const place = entry === undefined ? -1 : others.findIndex((each) => nameOf(each) > slug)
    if (entry !== undefined) others.splice(place < 0 ? others.length : place, 0, entry)
    patched = others
  }
  return [...patched]
}

function patchMany(entries: readonly unknown[], patches: readonly CatalogPatch[]): unknown[] {
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry]))
  for (const { slug, before, entry } of patches) {
    if (before !== undefined) byName.delete(before)
    if (entry === undefined) byName.delete(slug)
    else byName.set(slug, entry)
  }
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, entry]) => entry)
}

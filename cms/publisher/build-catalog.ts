import type { Payload } from 'payload'
import type { Catalog } from '../../content/contract/catalog.ts'
import { CatalogSource, type PublishingProblem } from './catalog-source.ts'
import { type CatalogBase, type CatalogPatch, patchCatalog } from './patch-catalog.ts'
import { PUBLISHED_LISTS } from './published.ts'

/** A Catalog with nothing in its lists. */
export const emptyCatalog = (base: CatalogBase): Catalog =>
  ({ ...base, ...Object.fromEntries(PUBLISHED_LISTS.map(({ list }) => [list, []])) }) as unknown as Catalog

/** Everything published, checked. What cannot be shown is told and left out, with what points to it. */
export async function buildCatalog(
  payload: Payload,
  { origin, today }: { origin: string; today: string },
): Promise<{ catalog: Catalog; problems: PublishingProblem[] }> {
  const source = new CatalogSource(payload, origin)
  const patches: CatalogPatch[] = []
  const base = await source.reload(today, (some) => void patches.push(...some))
  if (!base) throw new Error('A first load always has a base')
  return { catalog: patchCatalog(emptyCatalog(base), patches), problems: source.problems() }
}

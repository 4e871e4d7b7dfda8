import type { Payload } from 'payload'
import type { Catalog } from '../../content/contract/catalog.ts'
import { CatalogSource, type PublishingProblem } from '../../cms/publisher/catalog-source.ts'
import { emptyCatalog } from '../../cms/publisher/empty-catalog.ts'
import { type CatalogPatch, patchCatalog } from '../../cms/publisher/patch-catalog.ts'

/** Everything published, checked. What cannot be shown is told and left out, with what points to it. */
export async function publishedCatalog(
  payload: Payload,
  { origin, today }: { origin: string; today: string },
): Promise<{ catalog: Catalog; problems: PublishingProblem[] }> {
  const source = new CatalogSource(payload, origin)
  const patches: CatalogPatch[] = []
  const base = await source.reload(today, (some) => void patches.push(...some))
  if (!base) throw new Error('A first load always has a base')
  return { catalog: patchCatalog(emptyCatalog(base), patches), problems: source.problems() }
}

import type { Catalog } from '../../content/contract/catalog.ts'
import type { CatalogBase } from './patch-catalog.ts'
import { PUBLISHED_LISTS } from './published.ts'

/** A Catalog with nothing in its lists. */
export const emptyCatalog = (base: CatalogBase): Catalog =>
  ({ ...base, ...Object.fromEntries(PUBLISHED_LISTS.map(({ list }) => [list, []])) }) as unknown as Catalog

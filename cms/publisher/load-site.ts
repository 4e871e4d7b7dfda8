import { pathToFileURL } from 'node:url'
import type { Catalog, CatalogList } from '../../content/contract/catalog.ts'
import type { Visit } from '../../content/contract/visit.ts'

export interface Rendered {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Uint8Array
}

/** An entry of the Catalog that came, went or was altered; `settings` has no slug. */
export interface CatalogChange {
  list: CatalogList | 'settings'
  slug: string
}

/** What the built site offers; the publisher knows no route by name. */
export interface Site {
  render(path: string, catalog: Catalog, visit?: Visit): Promise<Rendered>
  /** Every path of a Catalog that becomes a file. */
  routes(catalog: Catalog): string[]
  /** Makes in steps what `routes` takes long to find out. */
  prepareRoutes(catalog: Catalog): Iterable<undefined>
  /** Whether `routes` has the path. */
  hasRoute(catalog: Catalog, path: string): boolean
  /** The changed entries' own pages; paths that are gone are among them. */
  ownRoutes(catalog: Catalog, previous: Catalog, changes: readonly CatalogChange[]): string[]
  /**
   * Paths to render ahead after changes, most urgent first, found one by one; paths that are gone are among them.
   * Undefined where the next one takes long to find: time for what is more urgent.
   */
  routesTouchedBy(catalog: Catalog, previous: Catalog, changes: readonly CatalogChange[]): Iterable<string | undefined>
}

/** The one place where cms knows the site: the bundle that `astro build` made, by its file. */
export async function loadSite(bundle: string): Promise<Site> {
  const loaded = (await import(pathToFileURL(bundle).href)) as Partial<Site>
  const { render, routes, prepareRoutes, hasRoute, ownRoutes, routesTouchedBy } = loaded
  if (!render || !routes || !prepareRoutes || !hasRoute || !ownRoutes || !routesTouchedBy)
    throw new Error(`${bundle} is not a build of the site: run npm run build`)
  return { render, routes, prepareRoutes, hasRoute, ownRoutes, routesTouchedBy }
}

import { createApp } from 'astro/app/entrypoint'
import type { Catalog } from '../../content/contract/catalog.ts'
import type { Visit } from '../../content/contract/visit.ts'

export { hasRoute, prepareRoutes, routes } from '../src/routes.ts'
export { ownRoutes, routesTouchedBy, type Change } from '../src/routes-touched.ts'

const app = createApp({ streaming: false })
let pages: Promise<unknown> | undefined

/**
 * The code of every page, loaded with the first one: a build made while a server runs replaces the files, and what had
 * not been asked for yet would be gone.
 */
const loadPages = (): Promise<unknown> =>
  (pages ??= Promise.all([...(app.manifest.pageMap?.values() ?? [])].map((load) => load())))

export interface Rendered {
  /** 200; 404 for `/404/` and for a path the Catalog does not have; 500 when a page failed. */
  status: number
  headers: Record<string, string>
  /** Text for pages, feeds, JSON and calendars; bytes for everything else. */
  body: string | Uint8Array
}

/**
 * Renders one path of the site from a Catalog. Pure: the same arguments give the same bytes.
 * @param path from the root, with its closing slash: `/articles/fever/`. A query is ignored.
 * @param visit live data of one visitor (search, sign-up). Such an answer must not be stored.
 */
export async function render(path: string, catalog: Catalog, visit?: Visit): Promise<Rendered> {
  await loadPages()
  const response = await app.render(new Request(new URL(path, catalog.origin)), { locals: { catalog, visit } })
  const type = response.headers.get('content-type') ?? 'text/html'
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: isText(type) ? await response.text() : new Uint8Array(await response.arrayBuffer()),
  }
}

function isText(type: string): boolean {
  return /^text\/|json|xml|javascript/.test(type)
}

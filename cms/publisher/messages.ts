import type { Catalog } from '../../content/contract/catalog.ts'
import type { Visit } from '../../content/contract/visit.ts'
import type { Rendered } from './load-site.ts'
import type { CatalogPatch } from './patch-catalog.ts'

/** Between the server's thread and the thread that renders. */
export type ToRenderer =
  /** Everything anew: swept after what is more urgent. */
  | { kind: 'catalog'; catalog: Catalog; revision: number }
  /** Some entries: their routes are rendered at once. A `catalog` follows when it is quiet. */
  | { kind: 'patches'; patches: readonly CatalogPatch[]; revision: number }
  | { kind: 'live'; id: number; path: string; visit: Visit }
  | { kind: 'stop' }

export type FromRenderer =
  | { kind: 'touched'; revision: number; written: number; ms: number }
  | { kind: 'swept'; revision: number; routes: number; written: number; removed: number; ms: number }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'failed'; route: string; reason: string }
  | { kind: 'mended'; route: string }
  | { kind: 'rendered'; id: number; rendered: Rendered }
  | { kind: 'refused'; id: number; reason: string }
  | { kind: 'broken'; reason: string }

export interface RendererSettings {
  /** The site's server bundle. */
  bundle: string
  /** The site's built scripts and styles. */
  assets: string
  /** The published folder. */
  root: string
}

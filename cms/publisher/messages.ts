import type { Visit } from '../../content/contract/visit.ts'
import type { Rendered } from './load-site.ts'
import type { CatalogBase, CatalogPatch } from './patch-catalog.ts'

/** Between the server's thread and the thread that renders. Only differences travel: a whole Catalog is many patches. */
export type ToRenderer =
  | {
      kind: 'update'
      patches: readonly CatalogPatch[]
      /** Comes with the first update, and whenever it changed. */
      base?: CatalogBase | undefined
      /** Parts of one update are taken over together, with the last of them. */
      isLast: boolean
      /** Its routes are rendered ahead of the sweep. */
      isUrgent: boolean
      /** Nothing is taken as known of the folder: every byte is looked at again. */
      isThorough: boolean
      /**
       * Names of published documents that cannot be shown, and of which nothing is in the Catalog: an older process may
       * have left good pages of them, which stay. Comes with the first update, and whenever it changed.
       */
      heldBack?: readonly string[] | undefined
      revision: number
    }
  | { kind: 'live'; id: number; path: string; visit: Visit }
  | { kind: 'stop' }

export type FromRenderer =
  | { kind: 'touched'; revision: number; written: number; ms: number }
  | { kind: 'swept'; revision: number; routes: number; written: number; removed: number; ms: number }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'failed'; route: string; reason: string }
  | { kind: 'mended'; route: string }
  /** The published folder as a whole refuses to be written, or, without a reason, takes files again. */
  | { kind: 'folder'; reason: string | undefined }
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
  /** Files and folders (with a slash at the end) of the published folder that are not the publisher's: they stay. */
  kept?: readonly string[]
  /** A published folder of another build: its pages are taken over, until this build has rendered or given up each. */
  seed?: string | undefined
}

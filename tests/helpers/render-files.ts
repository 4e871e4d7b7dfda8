import path from 'node:path'
import type { Catalog } from '../../content/contract/catalog.ts'
import { emptyCatalog } from '../../cms/publisher/empty-catalog.ts'
import { type CatalogPatch, patchCatalog } from '../../cms/publisher/patch-catalog.ts'
import { PUBLISHED_LISTS } from '../../cms/publisher/published.ts'
import { RendererThread } from '../../cms/publisher/renderer-thread.ts'
import { BUILT_SITE } from './built-site.ts'

/** Entries sent at a time: the thread that sends is blocked while they are copied. */
const PART = 500

const patchesOf = (catalog: Catalog): CatalogPatch[] =>
  PUBLISHED_LISTS.flatMap(({ list, name }) =>
    (catalog[list] as unknown as Record<string, string>[]).map((entry) => ({ list, slug: entry[name] ?? '', entry })),
  )

/** A Catalog with its lists in the order in which they are published. */
export const inPublishedOrder = (catalog: Catalog): Catalog => patchCatalog(emptyCatalog(catalog), patchesOf(catalog))

/** Hands a whole Catalog to a rendering thread. */
export function sendCatalog(thread: RendererThread, catalog: Catalog): void {
  const { version, origin, today, settings } = catalog
  const parts = { kind: 'update', isUrgent: false, isThorough: true, revision: 1 } as const
  const patches = patchesOf(catalog)
  for (let start = 0; start < patches.length; start += PART)
    thread.send({ ...parts, patches: patches.slice(start, start + PART), isLast: false })
  thread.send({ ...parts, patches: [], base: { version, origin, today, settings }, isLast: true })
}

/** Publishes a Catalog into `root` by the server's own rendering thread, without a database. Rejects when a page failed. */
export async function publishCatalog(catalog: Catalog, root: string): Promise<{ routes: number; ms: number }> {
  const failures: string[] = []
  let thread: RendererThread | undefined
  try {
    const swept = await new Promise<{ routes: number; ms: number }>((resolve, reject) => {
      thread = new RendererThread({ ...BUILT_SITE, root: path.resolve(root) }, (news) => {
        if (news.kind === 'failed') failures.push(`${news.route}: ${news.reason}`)
        if (news.kind === 'broken') reject(new Error(news.reason))
        if (news.kind === 'swept') resolve(news)
      })
      sendCatalog(thread, catalog)
    })
    if (failures.length > 0) throw new Error(`Pages failed:\n${failures.join('\n')}`)
    return { routes: swept.routes, ms: swept.ms }
  } finally {
    await thread?.stop()
  }
}

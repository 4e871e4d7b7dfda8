import path from 'node:path'
import type { Catalog } from '../../content/contract/catalog.ts'
import { RendererThread } from '../../cms/publisher/renderer-thread.ts'
import { BUILT_SITE } from './built-site.ts'

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
      thread.send({ kind: 'catalog', catalog, revision: 1 })
    })
    if (failures.length > 0) throw new Error(`Pages failed:\n${failures.join('\n')}`)
    return { routes: swept.routes, ms: swept.ms }
  } finally {
    await thread?.stop()
  }
}

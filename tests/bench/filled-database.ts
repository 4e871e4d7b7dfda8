import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Catalog } from '../../content/contract/catalog.ts'

/**
 * Fills the database of DATA_DIR in a process of its own, so that its memory is not the bench's. As a program:
 * `node filled-database.ts <articles> <file for the Catalog>`.
 */
export function fillDatabase(dataDir: string, articles: number, catalogFile: string): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, String(articles), catalogFile], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) =>
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`Filling ended with ${code}`)))),
  )
}

if (process.argv[1] === import.meta.filename) {
  const [articles = '0', catalogFile = ''] = process.argv.slice(2)
  const fs = await import('node:fs')
  const { openPayload } = await import('../../cms/database/open.ts')
  const { runningEnv } = await import('../../cms/running-env.ts')
  const { default: config } = await import('../../cms/payload.config.ts')
  const { publishedCatalog } = await import('../helpers/published-catalog.ts')
  const { fillArticles } = await import('./fill-articles.ts')
  const payload = await openPayload(runningEnv(), { config })
  await fillArticles(payload, Number(articles))
  const { catalog, problems } = await publishedCatalog(payload, { origin: runningEnv().origin, today: '2026-11-22' })
  if (problems.length > 0) throw new Error(`${problems.length} articles cannot be shown: ${problems[0]?.reason}`)
  fs.mkdirSync(path.dirname(catalogFile), { recursive: true })
  fs.writeFileSync(catalogFile, JSON.stringify(catalog satisfies Catalog))
  await payload.destroy()
  process.exit()
}

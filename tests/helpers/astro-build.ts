import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Catalog } from '../../content/contract/catalog.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

/**
 * The same site as a plain `astro build` with static output makes it, from `site/src` as it is, into `outDir`.
 * Returns how long the build took, in ms.
 */
export async function buildWithAstro(catalog: Catalog, outDir: string): Promise<number> {
  const aside = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-astro-'))
  try {
    const catalogFile = path.join(aside, 'catalog.json')
    await fs.writeFile(catalogFile, JSON.stringify(catalog))
    const start = performance.now()
    await run({ CATALOG_FILE: catalogFile, OUT_DIR: outDir, CACHE_DIR: path.join(aside, 'cache') })
    return performance.now() - start
  } finally {
    await fs.rm(aside, { recursive: true, force: true })
  }
}

function run(env: Record<string, string>): Promise<void> {
  const astro = path.join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs')
  const config = path.join('..', 'tests', 'equality', 'astro.config.ts')
  // Vitest sets its own mode, in which Astro would build another site.
  const { NODE_ENV: _mode, VITEST: _vitest, ...rest } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, 'build', '--root', 'site', '--config', config], {
      cwd: ROOT,
      env: { ...rest, ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`astro build failed:\n${output}`))))
  })
}

import fs from 'node:fs/promises'
import path from 'node:path'
import type { AstroIntegration, AstroUserConfig } from 'astro'
import site from '../../site/astro.config.ts'

/** The site's pages with the `getStaticPaths` that a plain build asks for, and with a Catalog. */

const PAGES = path.join(import.meta.dirname, '..', '..', 'site', 'src', 'pages')
const STATIC_PATHS = path.join(import.meta.dirname, 'static-paths.ts')

function withStaticPaths(): AstroIntegration {
  return {
    name: 'with-static-paths',
    hooks: {
      'astro:config:setup': ({ addMiddleware, updateConfig }) => {
        addMiddleware({ order: 'pre', entrypoint: new URL('./hand-in-catalog.ts', import.meta.url) })
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'with-static-paths',
                enforce: 'pre',
                async load(id: string) {
                  if (!id.startsWith(PAGES) || !/\[(?:\.\.\.)?\w+\][^?]*\.(astro|ts)$/.test(id)) return undefined
                  const source = await fs.readFile(id, 'utf8')
                  const added = [
                    `import { staticPathsOf } from '${STATIC_PATHS}'`,
                    `export const getStaticPaths = () => staticPathsOf('${path.relative(PAGES, id)}')`,
                  ].join('\n')
                  return id.endsWith('.astro') ? source.replace(/^---\n/, `---\n${added}\n`) : `${added}\n${source}`
                },
              },
            ],
          },
        })
      },
    },
  }
}

const { adapter: _adapter, ...shared } = site as AstroUserConfig
const outDir = process.env['OUT_DIR']
const cacheDir = process.env['CACHE_DIR']
if (!outDir || !cacheDir) throw new Error('buildWithAstro names OUT_DIR and CACHE_DIR')

const plain: AstroUserConfig = { ...shared, output: 'static', outDir, cacheDir, integrations: [withStaticPaths()] }
export default plain

import type { AstroIntegration } from 'astro'
import { serveLibraryMedia } from './serve-library-media.ts'

/**
 * Builds the site to one server bundle whose entry renders any path of a Catalog (see `server.ts`);
 * the publisher turns that into files.
 */
export function renderToFiles(): AstroIntegration {
  return {
    name: 'miaopu-site',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // The bundle runs without node_modules. Under `astro dev` packages in CommonJS could not be run that way.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } })
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', serveLibraryMedia)
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'miaopu-site',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        })
      },
    },
  }
}

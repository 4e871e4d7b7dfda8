import type { AstroIntegration } from 'astro'

/**
 * Builds the site to one server bundle whose entry renders any path of a Catalog (see `server.ts`);
 * the publisher turns that into files.
 */
export function renderToFiles(): AstroIntegration {
  return {
    name: 'miaopu-site',
    hooks: {
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

import type { Room } from '../room.ts'

// A page is a function of the Catalog and the path: frontmatter reaches for nothing else. Scripts of components run in
// the browser, whatever their room says.
export const SITE: Readonly<Record<string, Room>> = {
  'site/src/view': { may: ['content/contract', 'qr', 'site/src/search'], reach: 'language' },
  'site/src/search': { may: ['content/contract', 'site/src/view', 'pinyin-pro'], reach: 'language' },
  'site/src/routes.ts': { may: ['content/contract', 'site/src/view'], reach: 'language' },
  'site/src/routes-touched.ts': { may: ['content/contract', 'site/src/routes.ts', 'site/src/view'], reach: 'language' },
  'site/src/islands': {
    may: ['site/src/view', 'site/src/search'],
    reach: 'browser',
    only: {
      // Reads codes from the camera, at the door.
      'site/src/islands/check-in/camera.ts': ['qr/dom.js'],
    },
  },
  'site/src/styles': { may: [], reach: 'language' },
  'site/src/components': {
    may: [
      'content/contract',
      'site/src/islands',
      'site/src/layouts',
      'site/src/search',
      'site/src/styles',
      'site/src/view',
    ],
    reach: 'language',
  },
  'site/src/layouts': {
    may: ['content/contract', 'site/src/components', 'site/src/islands', 'site/src/styles', 'site/src/view'],
    reach: 'language',
  },
  'site/src/pages': {
    may: [
      'astro',
      'content/contract',
      'site/src/components',
      'site/src/islands',
      'site/src/layouts',
      'site/src/offline',
      'site/src/routes.ts',
      'site/src/search',
      'site/src/styles',
      'site/src/view',
    ],
    reach: 'language',
  },
  'site/src/offline': { may: [], reach: 'browser' },
  'site/src/dev': {
    may: [
      'content/contract',
      'content/library-catalog.ts',
      'content/measure-media.ts',
      'content/read-library.ts',
      'site/src/view',
    ],
    reach: 'anything',
  },
  'site/src/middleware.ts': { may: ['astro', 'site/src/dev'], reach: 'anything' },
  'site/src/env.d.ts': { may: ['content/contract'], reach: 'language' },
  'site/adapter': {
    may: [
      'astro',
      'astro/app/entrypoint',
      'content/contract',
      'node:*',
      'site/src/routes.ts',
      'site/src/routes-touched.ts',
    ],
    reach: 'anything',
  },
  'site/astro.config.ts': { may: ['astro/config', 'site/adapter'], reach: 'anything' },
}

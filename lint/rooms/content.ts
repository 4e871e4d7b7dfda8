import type { Room } from '../room.ts'

export const CONTENT: Readonly<Record<string, Room>> = {
  'content/contract': { may: ['zod'], reach: 'language' },
  'content/markdown': {
    may: [
      'content/contract',
      'zod',
      'mdast',
      'mdast-util-directive',
      'mdast-util-from-markdown',
      'micromark-util-types',
      'remark-cjk-friendly',
      'remark-directive',
      'remark-gfm',
      'remark-parse',
      'remark-stringify',
      'unified',
      'unist',
    ],
    reach: 'language',
  },
  'content/library-format': { may: ['content/contract', 'zod'], reach: 'language' },
  'content/library-reading': {
    may: ['content/contract', 'content/library-format', 'content/markdown', 'node:*', 'yaml', 'zod'],
    reach: 'anything',
  },
  'content/library-writing': { may: ['yaml'], reach: 'language' },
  'content/read-library.ts': {
    may: ['content/library-format', 'content/library-reading', 'node:*'],
    reach: 'anything',
  },
  'content/write-library.ts': {
    may: [
      'content/contract',
      'content/library-format',
      'content/library-reading',
      'content/library-writing',
      'content/markdown',
      'zod',
    ],
    reach: 'language',
  },
  'content/library-catalog.ts': { may: ['content/contract', 'content/library-format'], reach: 'language' },
  'content/measure-media.ts': { may: ['content/library-format', 'node:*', 'sharp'], reach: 'anything' },
  'content/check-library.ts': { may: ['content/read-library.ts', 'node:*'], reach: 'anything' },
}

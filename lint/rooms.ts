import type { Room } from './room.ts'
import { CMS } from './rooms/cms.ts'
import { CONTENT } from './rooms/content.ts'
import { SITE } from './rooms/site.ts'

/**
 * Every room of the house by its folder or file, and what it may import. The linter asks `lint/plugin.ts`, which reads
 * this; a file in no room is refused, so that a new room begins with a line in `lint/rooms/`. Nobody may enter `tests`.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  ...CONTENT,
  ...CMS,
  ...SITE,
  lint: { may: ['node:*', 'oxlint/plugins-dev'], reach: 'anything' },
}

/** The one file that may load code by a path known only while it runs: the built site. */
export const LOADS_THE_BUILT_SITE = 'cms/publisher/load-site.ts'
/** Tests may import everything. */
export const TESTS = 'tests'

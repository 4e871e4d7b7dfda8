import path from 'node:path'

const BUILT = path.join(import.meta.dirname, '..', '..', 'build', 'site')

/** The site as `npm run build` makes it. */
export const BUILT_SITE = { bundle: path.join(BUILT, 'server', 'entry.mjs'), assets: path.join(BUILT, 'client') }

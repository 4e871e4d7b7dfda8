import { imports } from './imports.ts'
import { globals } from './globals.ts'
import { pages } from './pages.ts'

/** Keeps the rooms of `lint/rooms` apart. */
export default { meta: { name: 'rooms' }, rules: { imports, globals, pages } }

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm run generate [name]`: types, import map and, when collections changed, a migration of that name.
 * Reads no real data: the settings point to an empty folder and SQLite.
 */
process.env['DATA_DIR'] = mkdtempSync(join(tmpdir(), 'miaopu-generate-'))
delete process.env['DATABASE_URL']

const { default: config } = await import('../payload.config.ts')
const { generate } = await import('../database/generate.ts')
const migration = await generate(await config, process.argv[2] ?? 'change')
console.log(migration === undefined ? 'No migration was needed.' : `Wrote the migration ${migration}.`)
process.exit(0)

import fs from 'node:fs'
import type { Catalog } from '../../content/contract/catalog.ts'

let catalog: Catalog | undefined

/** The Catalog of this plain build: the file that CATALOG_FILE names. */
export function catalogOfBuild(): Catalog {
  catalog ??= JSON.parse(fs.readFileSync(process.env['CATALOG_FILE'] ?? '', 'utf8')) as Catalog
  return catalog
}

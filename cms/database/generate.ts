import { access, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generateImportMap, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import { createMigration } from './create-migration.ts'

/**
 * Writes what follows from the config: types, the panel's import map, and a migration when the schema changed. Files
 * that are up to date stay as they are, so that a difference in the working tree means drift.
 * @param migrationName becomes part of the migration's file name.
 * @returns the name of the new migration, if one was needed.
 */
export async function generate(config: SanitizedConfig, migrationName: string): Promise<string | undefined> {
  await generateTypes(config, { log: false })
  await makeSureOf(config.admin.importMap.importMapFile)
  await generateImportMap(config, { log: false })
  return createMigration(config, migrationName)
}

/** Payload compares with the file that is there, and stops when there is none. */
async function makeSureOf(path: string | undefined): Promise<void> {
  if (path === undefined) return
  await mkdir(dirname(path), { recursive: true })
  await access(path).catch(() => writeFile(path, 'export const importMap = {}\n'))
}

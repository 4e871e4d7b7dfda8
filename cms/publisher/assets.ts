import fs from 'node:fs/promises'
import path from 'node:path'
import { publishedFiles, removeFile, writeFileWithVariants } from './materialise.ts'

/** Folders of files whose name changes with their content. */
const HASHED_FOLDERS = ['_astro/', 'search/terms/', 'search/cards/', 'search/texts/']
/** Of those, where older ones are kept. Texts of the search are not: what was taken down must be gone. */
const KEPT_FOLDERS = ['_astro/', 'search/terms/']

/** Whether a file's name changes with its content, so that caches may keep it for ever. */
export const isHashed = (file: string): boolean => HASHED_FOLDERS.some((folder) => file.startsWith(folder))

/** Pages in a family's tab may still ask for a script or a part of the search's index of before: it is kept this long. */
const GRACE_MS = 14 * 24 * 60 * 60 * 1000

/** Copies the built site's scripts, styles and icons into the published folder, before any page that uses them. Returns their names. */
export async function publishAssets(built: string, root: string): Promise<ReadonlySet<string>> {
  const files = await publishedFiles(built)
  for (const file of files)
    await writeFileWithVariants(path.join(root, file), await fs.readFile(path.join(built, file)))
  return new Set(files)
}

/** Removes files that neither a route nor the build accounts for; those of kept folders only after their grace time. `now` in ms since 1970. */
export async function removeStrangers(root: string, known: ReadonlySet<string>, now: number): Promise<string[]> {
  const removed: string[] = []
  for (const file of await publishedFiles(root)) {
    if (known.has(file)) continue
    if (KEPT_FOLDERS.some((folder) => file.startsWith(folder))) {
      const { mtimeMs } = await fs.stat(path.join(root, file))
      if (now - mtimeMs < GRACE_MS) continue
    }
    await removeFile(root, file)
    removed.push(file)
  }
  return removed
}

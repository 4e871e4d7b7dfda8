import fs from 'node:fs'
import path from 'node:path'
import { effortFor, publishedFiles, removeFile, writeFileWithVariants } from './materialise.ts'

/** Folders of files whose name changes with their content. */
export const HASHED_FOLDERS = ['_astro/', 'search/terms/', 'search/cards/', 'search/texts/']
/** Of those, where older ones are kept. Texts of the search are not: what was taken down must be gone. */
const KEPT_FOLDERS = ['_astro/', 'search/terms/']

/** Whether a file's name changes with its content, so that caches may keep it for ever. */
export const isHashed = (file: string): boolean => HASHED_FOLDERS.some((folder) => file.startsWith(folder))

const DAY_MS = 24 * 60 * 60 * 1000
/** Pages in a family's tab may still ask for the script of an older build: it is kept this long after its last use. */
const GRACE_MS = 14 * DAY_MS

/** Copies the built site's scripts, styles and icons into the published folder, before any page that uses them. Returns their names. */
export function publishAssets(built: string, root: string): ReadonlySet<string> {
  const files = publishedFiles(built)
  for (const file of files)
    writeFileWithVariants(path.join(root, file), fs.readFileSync(path.join(built, file)), effortFor(file))
  return new Set(files)
}

/**
 * Removes files that neither a route nor the build accounts for; hashed ones only after their grace time. `now` in ms
 * since 1970; `kept` files and folders are not the publisher's; `heldBack` are names of documents whose files stay. The time of a hashed file says when it was last known to be in use, give or take a day.
 */
export function removeStrangers(
  root: string,
  known: ReadonlySet<string>,
  now: number,
  kept: readonly string[] = [],
  heldBack: ReadonlySet<string> = new Set(),
): string[] {
  const removed: string[] = []
  for (const file of publishedFiles(root)) {
    if (kept.some((each) => file === each || (each.endsWith('/') && file.startsWith(each)))) continue
    if (heldBack.size > 0 && belongsTo(file, heldBack)) continue
    if (KEPT_FOLDERS.some((folder) => file.startsWith(folder))) {
      const { mtimeMs } = fs.statSync(path.join(root, file))
      if (known.has(file)) {
        // A clock that was set back must not make a file look younger than it is.
        if (Math.abs(now - mtimeMs) > DAY_MS) fs.utimesSync(path.join(root, file), now / 1000, now / 1000)
        continue
      }
      if (now - mtimeMs < GRACE_MS) continue
    } else if (known.has(file)) continue
    removeFile(root, file)
    removed.push(file)
  }
  return removed
}

/** Whether a file is named for one of these documents, as a folder of it (`articles/fever/index.html`) or by itself (`lectures/talk.ics`). */
function belongsTo(file: string, names: ReadonlySet<string>): boolean {
  const { dir, name } = path.posix.parse(file)
  return dir.split('/').some((folder) => names.has(folder)) || (name !== 'index' && names.has(name))
}

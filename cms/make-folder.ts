import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, and checks that it can be written. One level at a time: Node's own
 * recursive form never comes back where the system says that the folder above does not exist though it does, as in /proc.
 * @throws the error of the system: EEXIST for a file in its place, ENOTDIR, EACCES, EROFS, ENOENT, ENOSPC.
 */
export function makeWritableFolder(folder: string): void {
  makeFolder(folder)
  accessSync(folder, constants.W_OK | constants.X_OK)
}

function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  const above = dirname(folder)
  if (!found && above !== folder) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have been faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

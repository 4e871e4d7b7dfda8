import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { memoryRoot } from './temp-folder.ts'

/**
 * Global setup: everything that the tests of a run put into temporary folders is gone after the run. The projects of a
 * run share what the first of them made.
 */
export function setup(): (() => void) | undefined {
  if (process.env['RUN_FOLDER'] !== undefined) return undefined
  const onDisk = mkdtempSync(`${tmpdir()}/miaopu-run-`)
  const inMemory = mkdtempSync(`${memoryRoot() ?? onDisk}/miaopu-run-`)
  // The workers of an nginx under test are another user.
  chmodSync(onDisk, 0o711)
  const before = process.env['TMPDIR']
  Object.assign(process.env, { TMPDIR: onDisk, RUN_FOLDER: inMemory })
  return () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    delete process.env['RUN_FOLDER']
    for (const folder of [inMemory, onDisk]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

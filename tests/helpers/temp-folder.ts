import { accessSync, constants, statfsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Memory as a file system, where Linux has it. */
const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 4 * 1024 ** 3

/**
 * A new folder for the data of a test. In memory where there is room: each save waits for the disk, and a suite saves
 * tens of thousands of times.
 */
export const tempFolder = (prefix: string): Promise<string> => mkdtemp(join(root(), prefix))

function root(): string {
  // A bench measures the disk, too.
  if (process.env['VITEST'] === undefined) return tmpdir()
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ENOUGH_BYTES ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

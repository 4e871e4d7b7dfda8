import { accessSync, constants, statfsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Memory as a file system, where Linux has it. */
const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 4 * 1024 ** 3

/**
 * A new folder for the data of a test. In memory where there is room: each save waits for the disk, and a suite saves
 * tens of thousands of times. A bench measures the disk, too, and has no run folder.
 */
export const tempFolder = (prefix: string): Promise<string> =>
  mkdtemp(join(process.env['RUN_FOLDER'] ?? tmpdir(), prefix))

/** Where folders can be made in memory, if there is room. */
export function memoryRoot(): string | undefined {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ENOUGH_BYTES ? MEMORY : undefined
  } catch {
    return undefined
  }
}

import { Worker } from 'node:worker_threads'
import type { FileKind } from './file-kind.ts'
import { ImportRefused } from './import-refused.ts'
import type { ReadFile } from './read-file.ts'
import type { FromReader, ToReader } from './reader-messages.ts'
import { tooComplex } from './text-limits.ts'

interface Limits {
  /** For the reading alone; the thread needs a moment to stand. */
  readonly timeMs?: number
  readonly memoryMb?: number
}

const TIME_MS = 10_000
const START_MS = 60_000
const MEMORY_MB = 256

/**
 * Reads a file in a thread of its own, so that the server goes on answering whatever the file holds, and gives up when
 * that takes too long or too much memory.
 * @throws ImportRefused
 */
export function readInThread(
  kind: FileKind,
  file: Uint8Array,
  { timeMs = TIME_MS, memoryMb = MEMORY_MB }: Limits = {},
): Promise<ReadFile> {
  return new Promise<ReadFile>((resolve, reject) => {
    const worker = new Worker(new URL('./reader.ts', import.meta.url), {
      workerData: { kind, file } satisfies ToReader,
      // The file is a stranger's: its reader needs none of the server's secrets.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    })
    let timer = setTimeout(() => end(() => reject(new Error('the thread that reads files did not start'))), START_MS)
    let isEnding = false
    const end = (settle: () => void): void => {
      if (isEnding) return
      isEnding = true
      clearTimeout(timer)
      // Only when it has gone is there room for the next.
      void worker.terminate().finally(settle)
    }
    worker.on('message', (message: FromReader) => {
      switch (message.kind) {
        case 'started':
          if (isEnding) break
          clearTimeout(timer)
          timer = setTimeout(() => end(() => reject(tooComplex())), timeMs)
          break
        case 'read':
          end(() => resolve(message.read))
          break
        case 'refused':
          end(() => reject(new ImportRefused(message.status, ...message.problems)))
      }
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error))
    })
    worker.on('exit', () => end(() => reject(new Error('the thread that reads files ended without a word'))))
  })
}

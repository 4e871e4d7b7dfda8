import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { letOthersFirst } from './let-others-first.ts'
import { effortFor, removeFile, writeFileWithVariants } from './materialise.ts'

/**
 * The thread that compresses and writes what another renders. One file after the other, so that two of one folder never
 * are in each other's way.
 */

/** A file below `root`, relative and with slashes; without a body it is to go. */
export interface ToFiles {
  id: number
  root: string
  file: string
  body?: Uint8Array
}

/** Errors travel without their codes, so those come beside them. */
export type FromFiles =
  { id: number; isWritten: boolean } | { id: number; refused: { message: string; code?: string | undefined } }

const port = parentPort
if (!port) throw new Error('file-thread.ts runs as a worker thread only')
letOthersFirst()

port.on('message', ({ id, root, file, body }: ToFiles) => {
  const answer = (message: FromFiles): void => port.postMessage(message)
  try {
    if (body !== undefined)
      return answer({ id, isWritten: writeFileWithVariants(path.join(root, file), body, effortFor(file)) })
    removeFile(root, file)
    answer({ id, isWritten: true })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    answer({ id, refused: { message, code } })
  }
})

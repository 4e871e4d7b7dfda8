import { parentPort, workerData } from 'node:worker_threads'
import { ImportRefused } from './import-refused.ts'
import { readFile } from './read-file.ts'
import type { FromReader, ToReader } from './reader-messages.ts'

/** The thread that reads one file and ends. What it throws beside refusals ends it too; the other end tells. */

const port = parentPort
if (!port) throw new Error('reader.ts runs as a worker thread only')
const tell = (message: FromReader): void => port.postMessage(message)

const { kind, file } = workerData as ToReader
tell({ kind: 'started' })
try {
  tell({ kind: 'read', read: await readFile(kind, Buffer.from(file.buffer, file.byteOffset, file.byteLength)) })
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error
  tell({ kind: 'refused', status: error.status, problems: error.problems })
}

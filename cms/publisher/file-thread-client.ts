import { Worker } from 'node:worker_threads'
import type { FromFiles, ToFiles } from './file-thread.ts'

/** The renderer's end of the thread that compresses and writes. */
export class FileThread {
  readonly #worker = new Worker(new URL('./file-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 },
  })
  readonly #root: string
  readonly #waiting = new Map<number, { resolve: (isWritten: boolean) => void; reject: (error: Error) => void }>()
  #lastId = 0

  constructor(root: string) {
    this.#root = root
    this.#worker.on('message', (message: FromFiles) => {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if ('refused' in message) waiting?.reject(Object.assign(new Error(message.refused.message), message.refused))
      else waiting?.resolve(message.isWritten)
    })
    // Without it nothing can be published: the thread that renders ends with it, and the server tells.
    this.#worker.on('error', (error) => {
      throw error
    })
  }

  /** Makes a file and its variants hold this. The bytes are handed over, not copied. Returns whether anything had to be written. */
  write(file: string, body: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return this.#ask({ file, body }, [body.buffer])
  }

  /** Removes a file with its variants, and folders that became empty. */
  remove(file: string): Promise<boolean> {
    return this.#ask({ file })
  }

  #ask(work: Omit<ToFiles, 'id' | 'root'>, handedOver: ArrayBuffer[] = []): Promise<boolean> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...work, id, root: this.#root } satisfies ToFiles, handedOver)
    })
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}

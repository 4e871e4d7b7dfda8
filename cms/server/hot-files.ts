import fs from 'node:fs/promises'

/** Larger files are streamed from the disk. */
const MAX_FILE_BYTES = 512 * 1024
const MAX_BYTES = 32 * 1024 * 1024
/** A file that was looked at so recently is not looked at again: under load that is most of the work. */
const TRUSTED_MS = 20

export interface HotFile {
  etag: string
  lastModified: string
  /** Undefined for a file that is too large to keep. */
  content: Buffer | undefined
}

interface Kept extends HotFile {
  identity: string
  lookedAt: number
}

/** The files asked for last, kept in memory; each answer is one version of its file, at most 20 ms old. */
export class HotFiles {
  /** In the order of their last use. */
  readonly #kept = new Map<string, Kept>()
  readonly #now: () => number
  #bytes = 0

  /** @param now a clock in ms that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** A file that `get` gave a moment ago. */
  peek(file: string): HotFile | undefined {
    const kept = this.#kept.get(file)
    return kept && this.#now() - kept.lookedAt < TRUSTED_MS ? kept : undefined
  }

  /** Undefined for what is no file. */
  async get(file: string): Promise<HotFile | undefined> {
    const kept = this.#kept.get(file)
    if (kept && this.#now() - kept.lookedAt < TRUSTED_MS) return kept
    let handle: fs.FileHandle | undefined
    try {
      if (kept) {
        const stat = await fs.stat(file)
        if (identityOf(stat) === kept.identity) {
          kept.lookedAt = this.#now()
          this.#kept.delete(file)
          this.#kept.set(file, kept)
          return kept
        }
      }
      handle = await fs.open(file)
      const stat = await handle.stat()
      if (!stat.isFile()) return undefined
      const content = stat.size <= MAX_FILE_BYTES ? await handle.readFile() : undefined
      return this.#keep(file, {
        identity: identityOf(stat),
        lookedAt: this.#now(),
        content,
        etag: `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs * 1000).toString(36)}-${stat.ino.toString(36)}"`,
        lastModified: stat.mtime.toUTCString(),
      })
    } catch {
      this.#drop(file)
      return undefined
    } finally {
      await handle?.close()
    }
  }

  #keep(file: string, kept: Kept): HotFile {
    this.#drop(file)
    if (!kept.content) return kept
    this.#kept.set(file, kept)
    this.#bytes += kept.content.length
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MAX_BYTES) break
      this.#drop(oldest)
    }
    return kept
  }

  #drop(file: string): void {
    this.#bytes -= this.#kept.get(file)?.content?.length ?? 0
    this.#kept.delete(file)
  }
}

/** Another when a file was replaced; a clock that was set back does not hide that. */
const identityOf = (stat: { ino: number; size: number; mtimeMs: number; ctimeMs: number }): string =>
  `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`

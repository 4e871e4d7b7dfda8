import fs from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { pino } from 'pino'
import { makeWritableFolder } from '../make-folder.ts'
import { writeFormerPages } from './former-pages.ts'
import { Publisher } from './publisher.ts'

/** Lies in every folder that was published for elsewhere; only such a folder, or an empty one, is written to. */
const MARKER = '.miaopu-site'
const BUILT = path.join(import.meta.dirname, '..', '..', 'build', 'site')
const PROGRESS_MS = 1000

/** `message` is one line for people. */
export class FolderRefused extends Error {
  override name = 'FolderRefused'
}

/**
 * Makes the folder ours.
 * @throws FolderRefused when there is something in it that is not ours, or when it cannot be written
 */
export function claimFolder(out: string): void {
  try {
    makeWritableFolder(path.resolve(out))
    const names = fs.readdirSync(out)
    if (names.length > 0 && !names.includes(MARKER))
      throw new FolderRefused(`${out} 里已有别的文件，没有改动它。请换一个空文件夹`)
    fs.writeFileSync(path.join(out, MARKER), '这个文件夹由 npm run publish 写成，其中的文件会被替换。\n')
  } catch (error) {
    if (error instanceof FolderRefused) throw error
    throw new FolderRefused(`${out} 不能写：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

interface Options {
  payload: Payload
  /** A folder that `claimFolder` took. */
  out: string
  /** Public address that the site will have. */
  origin: string
  dataDir: string
  onProgress: (done: number, total: number) => void
}

export interface PublishedSite {
  pages: number
  media: number
  /** Pages, documents or files that could not be published; `what` names them. */
  failures: { what: string; reason: string }[]
}

/** Renders the whole site once and copies the uploads beside it, for a server that only hands out files. */
export async function publishSite({ payload, out, origin, dataDir, onProgress }: Options): Promise<PublishedSite> {
  const publisher = new Publisher({
    payload,
    logger: pino({ level: 'silent' }),
    origin,
    bundle: path.join(BUILT, 'server', 'entry.mjs'),
    assets: path.join(BUILT, 'client'),
    root: path.resolve(out),
    kept: [MARKER, 'media/'],
  })
  const timer = setInterval(() => {
    const { progress } = publisher.status()
    if (progress) onProgress(progress.done, progress.total)
  }, PROGRESS_MS)
  try {
    await publisher.start()
    await publisher.settled()
  } finally {
    clearInterval(timer)
    await publisher.stop()
  }
  const { routes, failures, problems, folder, reason } = publisher.status()
  await writeFormerPages(payload, out, origin)
  const media = copyMedia(path.join(dataDir, 'media'), path.join(out, 'media'))
  return {
    pages: routes,
    media,
    failures: [
      ...failures.map((failure) => ({ what: failure.route, reason: failure.reason })),
      ...problems.map(({ collection, title, reason: why }) => ({ what: `${collection}《${title}》`, reason: why })),
      ...[folder, reason].flatMap((each) => (each === undefined ? [] : [{ what: out, reason: each }])),
    ],
  }
}

/** Returns how many files there are. Uploads that were deleted since the last time go. */
function copyMedia(from: string, to: string): number {
  fs.rmSync(to, { recursive: true, force: true })
  if (!fs.existsSync(from)) return 0
  fs.cpSync(from, to, { recursive: true })
  return fs.readdirSync(from).length
}

import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

/** Everything here is synchronous: it runs in a thread of its own, beside the one that renders. */

const COMPRESSIBLE = new Set([
  '.html',
  '.css',
  '.js',
  '.json',
  '.xml',
  '.txt',
  '.ics',
  '.svg',
  '.webmanifest',
  '.wasm',
  '.bin',
])
/** `best` takes fifty times as long as `quick`. */
export type Effort = 'quick' | 'best'

/** For a file below the root: scripts, styles and what every search begins with are read far more often than made. */
export function effortFor(file: string): Effort {
  return file.startsWith('_astro/') || file === 'search/index.json' ? 'best' : 'quick'
}

/**
 * The power of two that holds so many bytes. The window of 4 MB that brotli would take and give back for each page costs
 * more than compressing it.
 */
function windowFor(bytes: number): number {
  const { BROTLI_DEFAULT_WINDOW: most, BROTLI_MIN_WINDOW_BITS: least } = zlib.constants
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(bytes + 16))))
}

export function brotli(content: Uint8Array, effort: Effort): Buffer {
  return zlib.brotliCompressSync(content, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: effort === 'best' ? zlib.constants.BROTLI_MAX_QUALITY : 5,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [zlib.constants.BROTLI_PARAM_LGWIN]: windowFor(content.length),
    },
  })
}

const gzip = (content: Uint8Array, effort: Effort): Buffer =>
  zlib.gzipSync(content, { level: effort === 'best' ? zlib.constants.Z_BEST_COMPRESSION : 6 })

const VARIANTS = [
  { ending: '.br', compress: brotli, expand: (content: Buffer): Buffer => zlib.brotliDecompressSync(content) },
  { ending: '.gz', compress: gzip, expand: (content: Buffer): Buffer => zlib.gunzipSync(content) },
] as const
/** Ending of a file that is being written; a crash can leave one behind, `removeLeftovers` clears it. */
export const UNFINISHED = '.unfinished'

/** The file of a route below the published folder: `/articles/fever/` is `articles/fever/index.html`. */
export function fileOfRoute(route: string): string {
  if (route === '/404/') return '404.html'
  const relative = decodeURIComponent(route).replace(/^\/+/, '')
  return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative
}

/** The status that a route must answer with to become a file. */
export const expectedStatus = (route: string): number => (route === '/404/' ? 404 : 200)

const isCompressible = (file: string): boolean => COMPRESSIBLE.has(path.extname(file))

/** Whether the file and each of its variants are there and hold exactly this; every byte is looked at. */
function isWhole(file: string, content: Buffer): boolean {
  try {
    if (!content.equals(fs.readFileSync(file))) return false
    return (
      !isCompressible(file) ||
      VARIANTS.every(({ ending, expand }) => content.equals(expand(fs.readFileSync(file + ending))))
    )
  } catch {
    return false
  }
}

/**
 * Makes a file and its br and gz variants hold this text. Returns whether anything had to be written.
 *
 * What is promised, also to another server that reads the folder, and when the process is killed at any moment: each
 * file is whole, and a variant that is there holds the same text as its file. For that the new files are written beside
 * the old ones, the old variants go, the file is renamed into place, then its variants are; in between a reader gets
 * the file as it is. Nothing is synced to the disk one by one: after a power cut the first sweep, which ends before
 * the server serves, compares every byte and writes anew what is not whole. One file at a time: who writes the same one
 * twice waits for the first.
 */
export function writeFileWithVariants(file: string, body: string | Uint8Array, effort: Effort = 'quick'): boolean {
  const content = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length)
  if (isWhole(file, content)) return false
  const kinds = isCompressible(file) ? VARIANTS : []
  const variants = kinds.map(({ ending, compress }) => ({ ending, packed: compress(content, effort) }))
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    fs.writeFileSync(file + UNFINISHED, content)
    for (const { ending, packed } of variants) fs.writeFileSync(file + ending + UNFINISHED, packed)
    for (const { ending } of variants) removeIfThere(file + ending)
    fs.renameSync(file + UNFINISHED, file)
    for (const { ending } of variants) fs.renameSync(file + ending + UNFINISHED, file + ending)
  } catch (error) {
    for (const ending of ['', ...variants.map((variant) => variant.ending)]) removeQuietly(file + ending + UNFINISHED)
    throw error
  }
  return true
}

/** A tenth of what `fs.rmSync` costs, which for a new page was more than writing it. */
function removeIfThere(file: string): void {
  try {
    fs.unlinkSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** On a disk that fails, clearing up may fail as well; the next start clears what is left. */
function removeQuietly(file: string): void {
  try {
    removeIfThere(file)
  } catch {
    return
  }
}

/** Removes a page with its variants, and folders that became empty up to the root. */
export function removeFile(root: string, relative: string): void {
  const file = path.join(root, relative)
  for (const { ending } of VARIANTS) removeIfThere(file + ending)
  removeIfThere(file)
  for (let folder = path.dirname(file); folder.startsWith(root + path.sep); folder = path.dirname(folder)) {
    try {
      fs.rmdirSync(folder)
    } catch {
      return
    }
  }
}

const isVariant = (name: string): boolean => VARIANTS.some(({ ending }) => name.endsWith(ending))

function filesBelow(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Every file below the root that is no variant, relative and with slashes. */
export function publishedFiles(root: string): string[] {
  return filesBelow(root).filter((file) => !isVariant(file) && !file.endsWith(UNFINISHED))
}

/** Clears what a killed process left: half-written files, and variants without their file. */
export function removeLeftovers(root: string): void {
  const files = filesBelow(root)
  const present = new Set(files)
  for (const file of files) {
    const isOrphan = isVariant(file) && !present.has(file.slice(0, -path.extname(file).length))
    if (file.endsWith(UNFINISHED) || isOrphan) removeIfThere(path.join(root, file))
  }
}

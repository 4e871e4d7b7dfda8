import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

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
const VARIANTS = ['.br', '.gz'] as const
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

const same = async (file: string, content: Buffer): Promise<boolean> => {
  try {
    return content.equals(await fs.readFile(file))
  } catch {
    return false
  }
}

const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  )

async function variantsExist(file: string): Promise<boolean> {
  const found = await Promise.all(VARIANTS.map((ending) => exists(file + ending)))
  return found.every(Boolean)
}

const isCompressible = (file: string): boolean => COMPRESSIBLE.has(path.extname(file))

/**
 * Writes a file and its br and gz variants: all three are complete beside the old ones before the first is renamed into
 * place, so that each variant that a family can get is whole at every moment. Returns whether anything changed.
 */
export async function writeFileWithVariants(file: string, body: string | Uint8Array): Promise<boolean> {
  const content = Buffer.from(body as Uint8Array)
  const compressible = isCompressible(file)
  if ((await same(file, content)) && (!compressible || (await variantsExist(file)))) return false
  await fs.mkdir(path.dirname(file), { recursive: true })
  const files: [string, Buffer][] = [[file, content]]
  if (compressible) {
    const [br, gz] = await Promise.all([
      brotli(content, {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
      gzip(content, { level: 6 }),
    ])
    files.unshift([`${file}.br`, br], [`${file}.gz`, gz])
  }
  await Promise.all(files.map(([name, bytes]) => fs.writeFile(name + UNFINISHED, bytes)))
  for (const [name] of files) await fs.rename(name + UNFINISHED, name)
  return true
}

/** Removes a page with its variants, and folders that became empty up to the root. */
export async function removeFile(root: string, relative: string): Promise<void> {
  const file = path.join(root, relative)
  await Promise.all([file, ...VARIANTS.map((ending) => file + ending)].map((name) => fs.rm(name, { force: true })))
  for (let folder = path.dirname(file); folder.startsWith(root + path.sep); folder = path.dirname(folder)) {
    try {
      await fs.rmdir(folder)
    } catch {
      return
    }
  }
}

/** Every file below the root that is no variant, relative and with slashes. */
export async function publishedFiles(root: string): Promise<string[]> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter(
      (entry) =>
        entry.isFile() && !VARIANTS.some((ending) => entry.name.endsWith(ending)) && !entry.name.endsWith(UNFINISHED),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Clears what a killed process left half written. */
export async function removeLeftovers(root: string): Promise<void> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true })
  const leftovers = entries.filter((entry) => entry.isFile() && entry.name.endsWith(UNFINISHED))
  await Promise.all(leftovers.map((entry) => fs.rm(path.join(entry.parentPath, entry.name), { force: true })))
}

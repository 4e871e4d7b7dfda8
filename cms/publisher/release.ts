import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { publishAssets } from './assets.ts'
import { publishedFiles } from './materialise.ts'

/**
 * Each build of the site has a published folder of its own, below `releases/`; `site` is a link to the one that is
 * served. A new build is rendered beside the old one and takes its place at once, when all of it is there.
 */
const RELEASES = 'releases'
const LINK = 'site'
/** In a release that is whole: the boot of the machine in which that was seen. */
export const WHOLE = '.whole'

export interface Build {
  /** The site's server bundle. */
  bundle: string
  /** Its scripts and styles. */
  assets: string
}

export interface Release {
  /** Where this build is published. */
  root: string
  /** The link to what is served. */
  served: string
  /** The release before, of another build: what this one begins with. */
  seed: string | undefined
  /**
   * Whether families can be served before anything is rendered: a release is there that was whole, and the machine has
   * not been restarted since. A killed process leaves every file whole; a power cut may not.
   */
  isServable: boolean
}

/** The release of a build, with what the one before has to bring for it. The folder of a database without one is made. */
export async function openRelease(dataDir: string, build: Build, boot = bootOfMachine()): Promise<Release> {
  const served = path.join(dataDir, LINK)
  const name = nameOf(build)
  const root = path.join(dataDir, RELEASES, name)
  fs.mkdirSync(root, { recursive: true })
  adoptFolder(dataDir, served)
  if (linkedTo(served) === undefined) replaceLink(served, root)
  const now = linkedTo(served)
  const seed = now && now !== root ? now : undefined
  const isServable = now !== undefined && boot !== '' && readWhole(now) === boot
  // Live pages are of this build, and ask for its scripts and styles.
  if (seed && isServable) publishAssets(build.assets, seed)
  return { root, served, seed, isServable }
}

/** To be called when all pages of the release are in its folder: it is what families get from now on. */
export function serveRelease({ root, served }: Release, boot = bootOfMachine()): void {
  if (boot !== '') fs.writeFileSync(path.join(root, WHOLE), boot)
  if (linkedTo(served) !== root) replaceLink(served, root)
  const releases = path.dirname(root)
  for (const name of fs.readdirSync(releases))
    if (path.join(releases, name) !== root) fs.rmSync(path.join(releases, name), { recursive: true, force: true })
}

/**
 * Gives a folder the files of another that it does not have, as links to the same bytes: the publisher never writes into
 * a file, it puts another in its place.
 */
export function seedFolder(from: string, to: string): void {
  for (const file of fs.readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || file.name === WHOLE) continue
    const source = path.join(file.parentPath, file.name)
    const target = path.join(to, path.relative(from, source))
    fs.mkdirSync(path.dirname(target), { recursive: true })
    try {
      fs.linkSync(source, target)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') continue
      // File systems without links.
      if (code !== 'EPERM' && code !== 'ENOTSUP') throw error
      fs.copyFileSync(source, target)
    }
  }
}

/** A build is known by its bundle, which names all its parts by their content, and by its assets. */
function nameOf({ bundle, assets }: Build): string {
  return hash('sha256', [fs.readFileSync(bundle, 'utf8'), ...publishedFiles(assets).toSorted()].join('\n')).slice(0, 16)
}

/** The published folder of older versions of this software was `site` itself. */
function adoptFolder(dataDir: string, served: string): void {
  if (!fs.lstatSync(served, { throwIfNoEntry: false })?.isDirectory()) return
  const adopted = path.join(dataDir, RELEASES, 'adopted')
  fs.renameSync(served, adopted)
  replaceLink(served, adopted)
}

/** Undefined when there is no link, or it leads to nothing. */
function linkedTo(served: string): string | undefined {
  try {
    const target = path.resolve(path.dirname(served), fs.readlinkSync(served))
    return fs.statSync(target).isDirectory() ? target : undefined
  } catch {
    return undefined
  }
}

function replaceLink(served: string, root: string): void {
  const fresh = `${served}.unfinished`
  fs.rmSync(fresh, { force: true })
  // Relative, so that the data folder can be moved; Windows links folders by whole paths only.
  if (process.platform === 'win32') fs.symlinkSync(root, fresh, 'junction')
  else fs.symlinkSync(path.relative(path.dirname(served), root), fresh)
  if (process.platform === 'win32') fs.rmSync(served, { force: true, recursive: false })
  fs.renameSync(fresh, served)
}

function readWhole(root: string): string | undefined {
  try {
    return fs.readFileSync(path.join(root, WHOLE), 'utf8')
  } catch {
    return undefined
  }
}

/** Another after each start of the machine; empty where the system does not tell. */
function bootOfMachine(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

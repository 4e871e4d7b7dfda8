import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { LibraryMedia } from '../../content/library-format/media.ts'
import { makeWritableFolder } from '../make-folder.ts'

const LIBRARY_NAME = /^media\/[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/

export interface Upload {
  /** Path of the stored file. */
  readonly from: string
  /** Path within the library folder. */
  readonly to: string
}

/**
 * Under which name a stored upload is written: the one it has in the folder already if the bytes are the same, else its
 * own, else one made from its key.
 * @param stored the folder that `upload` is relative to
 */
export function placeUpload(
  media: LibraryMedia,
  before: LibraryMedia | undefined,
  stored: string,
  folder: string,
): Upload {
  const from = join(stored, media.upload)
  if (before && hasSameBytes(from, join(folder, before.upload))) return { from, to: before.upload }
  if (LIBRARY_NAME.test(media.upload)) return { from, to: media.upload }
  const name = media.key.toLowerCase().replaceAll('_', '-')
  return { from, to: `media/${name}${extname(media.upload).toLowerCase()}` }
}

/** Copies it unless the file is there with the same bytes; whether it did. */
export function copyUpload({ from, to }: Upload, folder: string): boolean {
  const path = join(folder, to)
  if (hasSameBytes(from, path)) return false
  makeWritableFolder(dirname(path))
  copyFileSync(from, path)
  return true
}

function hasSameBytes(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other))
}

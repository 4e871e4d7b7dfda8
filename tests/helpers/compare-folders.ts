import fs from 'node:fs/promises'
import path from 'node:path'
import { publishedFiles } from '../../cms/publisher/materialise.ts'

const AROUND = 60

/**
 * Every way in which two published folders differ, in words: files of one alone, and for files that differ both paths with
 * the text around the first different byte. Compressed variants are left out unless asked for.
 * `mayKeepOldParts`: one of them may still have parts of an older search index, for pages that are open.
 */
export async function differences(
  one: string,
  other: string,
  { withVariants = false, mayKeepOldParts = false } = {},
): Promise<string[]> {
  const list = withVariants ? allFiles : publishedFiles
  const [ones, others] = await Promise.all([list(one), list(other)])
  const counts = (file: string): boolean => !mayKeepOldParts || !file.startsWith('search/terms/')
  const found = [
    ...ones
      .filter((file) => counts(file) && !others.includes(file))
      .map((file) => `${path.join(one, file)} is not in ${other}`),
    ...others
      .filter((file) => counts(file) && !ones.includes(file))
      .map((file) => `${path.join(other, file)} is not in ${one}`),
  ]
  for (const file of ones.filter((each) => others.includes(each))) {
    const files = [path.join(one, file), path.join(other, file)]
    const [a, b] = await Promise.all(files.map((each) => fs.readFile(each)))
    if (!a || !b || a.equals(b)) continue
    const at = a.findIndex((byte, index) => byte !== b[index])
    const place = at < 0 ? Math.min(a.length, b.length) : at
    const excerpt = (bytes: Buffer): string =>
      JSON.stringify(bytes.subarray(Math.max(0, place - AROUND), place + AROUND).toString())
    found.push(`byte ${place} of\n  ${files[0]}: ${excerpt(a)}\n  ${files[1]}: ${excerpt(b)}`)
  }
  return found
}

async function allFiles(root: string): Promise<string[]> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

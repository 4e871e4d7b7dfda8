import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

const LEFT_OUT = new Set(['node_modules', '.next', '.astro', 'dist'])

async function filesBelow(place: string): Promise<string[]> {
  const stat = await fs.stat(place)
  if (stat.isFile()) return [place]
  const entries = await fs.readdir(place, { withFileTypes: true })
  const below = entries
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .map((entry) => filesBelow(path.join(place, entry.name)))
  return (await Promise.all(below)).flat()
}

/** A hash of everything that a build is made from: names and bytes. */
export async function stampOf(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(inputs.map((input) => filesBelow(path.join(root, input))))).flat().sort()
  for (const file of files)
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await fs.readFile(file))
      .update('\0')
  return hash.digest('hex')
}

export const readStamp = (file: string): Promise<string> => fs.readFile(file, 'utf8').catch(() => '')

export async function writeStamp(file: string, stamp: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, stamp)
}

import type { Problem } from '../library-format/library.ts'
import type { Entry } from './entry.ts'
import type { LibraryEntries } from './library-entries.ts'

/** By file that holds a list: the lines on which its entries begin, in order, broken ones too. */
export type Starts = ReadonlyMap<string, readonly number[]>

/**
 * The entries without problems. A problem in a list takes out the one entry that it stands in, in any other file all that
 * the file holds.
 */
export function soundEntries(entries: LibraryEntries, problems: readonly Problem[], starts: Starts): LibraryEntries {
  const broken = new Set(problems.map(({ file, line }) => placeOf(file, startOf(starts.get(file), line))))
  const isSound = (entry: Entry<unknown>): boolean =>
    !broken.has(placeOf(entry.file, starts.has(entry.file) ? entry.lineOf() : undefined))
  const sound = Object.entries(entries).map(([list, held]: [string, Entry<unknown>[] | Entry<unknown> | undefined]) => [
    list,
    Array.isArray(held) ? held.filter(isSound) : held && isSound(held) ? held : undefined,
  ])
  return Object.fromEntries(sound) as LibraryEntries
}

const placeOf = (file: string, start: number | undefined): string => `${file}:${start ?? ''}`

/** A line above the first entry counts as its own. */
const startOf = (starts: readonly number[] | undefined, line: number): number | undefined =>
  starts?.findLast((start) => start <= line) ?? starts?.[0]

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '../../content/contract/body.ts'
import { normaliseBody } from '../../content/contract/normalise-body.ts'

type Values = Readonly<Record<string, unknown>>

/** Where it is written, and what Payload alone keeps. */
const NO_PART_OF_IT = new Set(['file', 'updatedOn'])
/** What a file may leave to the database. */
const LEFT_TO_THE_DATABASE = ['publishedOn', 'reviewByMonths']

/**
 * Equal for two entries that say the same. An upload counts by its bytes, not by its name.
 * @param uploads the folder that an entry's `upload` is relative to
 */
export function fingerprint(entry: Values, uploads: string): string {
  const said = Object.entries(entry)
    .filter(([name]) => !NO_PART_OF_IT.has(name))
    .map(([name, value]) => [name, comparable(name, value, uploads)])
  return hash(JSON.stringify(sorted(Object.fromEntries(said))))
}

/** The stored entry without what the library's entry leaves to the database. */
export function asGiven(stored: Values, inLibrary: Values): Values {
  const leftOut = LEFT_TO_THE_DATABASE.filter((name) => inLibrary[name] === undefined)
  return Object.fromEntries(Object.entries(stored).filter(([name]) => !leftOut.includes(name)))
}

function comparable(name: string, value: unknown, uploads: string): unknown {
  if (name === 'body') return normaliseBody(value as Body)
  if (name === 'upload') return hashOfFile(join(uploads, String(value)))
  return value
}

function hashOfFile(path: string): string {
  try {
    return hash(readFileSync(path))
  } catch {
    return 'no such file'
  }
}

function hash(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The same value whatever the order of its names; what is undefined is not there. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}

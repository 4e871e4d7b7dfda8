import type { ResultDocument } from './document.ts'

/** The name, below `/search/`, of the one file of the index that is replaced; all others never change. */
export const MANIFEST_FILE = 'index.json'

/** Documents of which results show title and summary, in one file. */
export const CARDS_A_FILE = 6

/** A run of documents with the files made of them. The second, when there is one, is what changed since the first. */
export interface Part {
  /** Fingerprint of its documents: its files carry it in their names. */
  id: string
  /** The number of its first document; the others follow. */
  first: number
  count: number
  /** Where each of its shards begins, ascending, one a line; the first begins with ''. */
  froms: string
}

/** What must be known before the first shard can be asked for. */
export interface Manifest {
  parts: Part[]
  /** Sums of the field lengths over all documents that are still there. */
  lengthSums: number[]
  /** Han characters that are no terms. */
  common: string
  /** The different pairs of kind and stages that documents have: `article|0-3,3-6`. */
  classes: string[]
  /** The class of each document by its number, 36 based with two digits when there are more than 36 classes. */
  classOf: string
  /** Numbers of documents of the first part that are gone or stand in the second one as they are now. */
  gone: number[]
}

export const shardFile = (part: string, shard: number): string => `terms/${part}/${shard}.bin`
export const cardsFile = (part: string, file: number): string => `cards/${part}/${file}.json`
export const textFile = (hash: string): string => `texts/${hash}.json`

/** What a result shows of a document, and where its text is. */
export interface Card extends Omit<ResultDocument, 'text'> {
  /** Hash in the name of the file that has its text. */
  textHash: string
}

const digits = (classes: readonly string[]): number => (classes.length > 36 ? 2 : 1)

export function encodeClasses(all: readonly string[]): Pick<Manifest, 'classes' | 'classOf'> {
  const classes = [...new Set(all)]
  const width = digits(classes)
  const places = new Map(classes.map((name, at) => [name, at.toString(36).padStart(width, '0')]))
  return { classes, classOf: all.map((name) => places.get(name) ?? '').join('') }
}

/** Kind and stages of the documents, by number. */
export function decodeClasses({ classes, classOf }: Manifest): { kind: string; stages: readonly string[] }[] {
  const width = digits(classes)
  const known = classes.map((name) => {
    const [kind = '', stages = ''] = name.split('|')
    return { kind, stages: stages === '' ? [] : stages.split(',') }
  })
  return Array.from({ length: classOf.length / width }, (_, id) => {
    const place = Number.parseInt(classOf.slice(id * width, id * width + width), 36)
    return known[place] ?? { kind: '', stages: [] }
  })
}

/** Reads a manifest; throws when it is none, or one of another release. */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>
  if (!Array.isArray(value.parts) || typeof value.common !== 'string' || typeof value.classOf !== 'string')
    throw new Error('The index is of another release')
  return value as Manifest
}

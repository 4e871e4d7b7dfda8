import type { CollectionSlug } from 'payload'
import type { Library } from '../../content/library-format/library.ts'
import type { Names } from '../publisher/to-contract/names.ts'
import type { Ids } from './to-document/ids.ts'

/** A stored document with whatever fields its collection has. */
export type Stored = { id: string | number } & Record<string, unknown>

/** An object of the library; what else it has depends on its kind. */
export type Entry = Readonly<{ file: string } & Record<string, unknown>>

export interface Context {
  /** The day in China from which a lecture of the library counts its day. */
  readonly baseDay: string
}

/** How one list of the library and one collection become each other. */
export interface Kind {
  readonly collection: CollectionSlug
  /** As messages name one of them, in Chinese. */
  readonly called: string
  /** The field that holds the natural key, in the library and in the collection. */
  readonly key: 'slug' | 'key' | 'code' | 'email'
  /** Of the made-up county. */
  readonly isDemo: boolean
  readonly hasDrafts: boolean
  readonly entries: (library: Library) => readonly Entry[]
  /** Lower ones of a list are imported first. */
  readonly importRank?: (entry: Entry) => number
  /** @throws MissingDocument */
  readonly toData: (entry: Entry, ids: Ids, context: Context) => Record<string, unknown>
  /** @throws Unpublishable for what the library cannot hold */
  readonly toEntry: (document: Stored, names: Names, context: Context) => Omit<Entry, 'file'>
}

interface Mapping<LibraryEntry, Document> {
  collection: CollectionSlug
  called: string
  key: Kind['key']
  isDemo?: true
  hasDrafts?: true
  entries: (library: Library) => readonly LibraryEntry[]
  importRank?: (entry: LibraryEntry) => number
  toData: (entry: LibraryEntry, ids: Ids, context: Context) => Record<string, unknown>
  toEntry: (document: Document, names: Names, context: Context) => Omit<LibraryEntry, 'file'>
}

/** Checks a mapping with the types of its own, and hands it on as one of many. */
export function kind<LibraryEntry extends { file: string }, Document>(mapping: Mapping<LibraryEntry, Document>): Kind {
  return { isDemo: false, hasDrafts: false, ...mapping } as unknown as Kind
}

export const nameOf = ({ key }: Kind, entry: Readonly<Record<string, unknown>>): string => String(entry[key])
